import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { statusWords } from '../../opportunities/domain.ts';
import type { SavedOpportunity } from '../list-saved.server.ts';

/** A person's saved opportunities, with what is next in each. */
export function SavedList({ opportunities }: { opportunities: readonly SavedOpportunity[] }) {
  if (opportunities.length === 0) {
    return (
      <p className="govuk-body">
        You have none yet. Open one of the{' '}
        <a className="govuk-link" href={paths.opportunities()}>
          opportunities
        </a>
        , then choose “Save this opportunity”. We tell you of questions, answers and changes.
      </p>
    );
  }
  return (
    <ul className="app-cards">
      {opportunities.map(({ opportunityId, title, primeName, status, ...dates }) => (
        <li className="app-card" key={opportunityId}>
          <h2 className="app-card__title">
            <a className="govuk-link" href={paths.opportunity(opportunityId)}>
              {title}
            </a>
          </h2>
          <p className="app-card__meta">
            {primeName} <StatusTag status={status} text={statusWords[status]} />
          </p>
          {status === 'open' && (
            <p className="govuk-body">
              {dates.clarificationDeadline && `Ask until ${formatDate(dates.clarificationDeadline)}. `}
              {dates.responseDeadline && `Respond by ${formatDate(dates.responseDeadline)}.`}
            </p>
          )}
          <p className="govuk-body">
            <a className="govuk-link" href={paths.opportunitySave(opportunityId)}>
              Take it off the list<span className="govuk-visually-hidden">: {title}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
