import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import type { ChooseOpportunity } from '../choose-opportunity.server.ts';

/** To which of the prime's open opportunities a provider is to be invited. */
export function ChooseOpportunityPage({ organisationId, name, opportunities }: ChooseOpportunity) {
  return (
    <>
      <BackLink href={paths.profile(organisationId)} text={`Back to ${name}`} />
      <h1 className="govuk-heading-l">Invite {name}</h1>
      {opportunities.length === 0 ? (
        <p className="govuk-body">
          You have no open opportunity.{' '}
          <a className="govuk-link" href={paths.opportunitiesOwn()}>
            See your opportunities
          </a>
        </p>
      ) : (
        <>
          <h2 className="govuk-heading-m">To which opportunity?</h2>
          <ul className="govuk-list govuk-list--spaced">
            {opportunities.map(({ opportunityId, title, responseDeadline, invited }) => (
              <li key={opportunityId}>
                <a className="govuk-link" href={paths.opportunityInvite(opportunityId, organisationId)}>
                  {title}
                </a>
                , open until {formatDate(responseDeadline)}
                {invited && ' (invited)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
