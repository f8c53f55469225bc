import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Panel } from '#app/ui/panel.tsx';
import type { InterestPage } from '../interest-page.server.ts';
import { decisionWords } from './interest-form.tsx';

/** The end of the journey: what reached us and when, and what happens next. */
export function SentPage({ page: { opportunity, sent } }: { page: InterestPage }) {
  if (!sent) return null;
  const { opportunityId, title, prime, deadline } = opportunity;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Panel title="Interest sent">
          Version {sent.version}, received at {sent.at}
        </Panel>
        <p className="govuk-body">
          We have mailed a receipt to the owners and editors of your organisation. It is for: {title}.
        </p>
        <h2 className="govuk-heading-m">What happens next</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Until the end of {deadline && formatDate(deadline)} nobody at {prime} can see it, and you can{' '}
            <a className="govuk-link" href={paths.interest(opportunityId)}>
              read it, change it or withdraw it
            </a>
            .
          </li>
          <li>Then it is numbered and reviewed, without your name.</li>
          <li>{decisionWords(sent.decisionDue)}, with a reason. You will hear whatever it decides.</li>
        </ul>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.interests()}>
            All our interests
          </a>
        </p>
      </div>
    </div>
  );
}
