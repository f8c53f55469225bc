import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

type AmendPageProps = {
  opportunityId: string;
  title: string;
  /** The first day on which a change of need moves the deadline or says why not; null without a deadline. */
  lastThird: string | null;
};

/** What changing a published opportunity means, before it begins. */
export function AmendPage({ opportunityId, title, lastThird }: AmendPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunity(opportunityId)} />
        <span className="govuk-caption-l">{title}</span>
        <h1 className="govuk-heading-l">Change this opportunity</h1>
        <ul className="govuk-list govuk-list--bullet">
          <li>Readers see it as it is until you publish the change. You can discard it until then.</li>
          <li>You give a reason. Everyone can read it, with what differs.</li>
          <li>We tell everyone who looked closely: who saved it, asked a question, was invited or has answered.</li>
          <li>The deadline can move later, not earlier.</li>
          {lastThird && (
            <li>
              From {lastThird}, in the last third of the time to answer, a change of what you need moves the deadline or
              says why not.
            </li>
          )}
          <li>How answers are judged, and the days between decision and signature, stay as they were published.</li>
        </ul>
        <PageForm>
          <Button preventDoubleClick>Start the change</Button>
        </PageForm>
      </div>
    </div>
  );
}
