import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import type { InvitationList, SentInvitation } from '../find-invitations.server.ts';

/** Who was invited to an opportunity. Only its prime and stewards ever see it. */
export function InvitationListPage({ opportunityId, title, invitations, total, page, pages }: InvitationList) {
  return (
    <>
      <BackLink href={paths.opportunityMatches(opportunityId)} text="Back to providers that fit" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Who was invited</h1>
      <p className="govuk-body">Only your organisation and stewards see this list. Each provider sees its own alone.</p>
      <ResultCount count={total} one="invitation" />
      {total === 0 && <p className="govuk-body">Nobody yet. You can invite from the list of providers that fit.</p>}
      <ul className="app-cards">
        {invitations.map((invitation) => (
          <InvitationCard key={invitation.organisationId} opportunityId={opportunityId} invitation={invitation} />
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => `${paths.opportunityInvitations(opportunityId)}?page=${number}`)}
        />
      )}
    </>
  );
}

function InvitationCard({ opportunityId, invitation }: { opportunityId: string; invitation: SentInvitation }) {
  const { organisationId, name, sentBy, message, invitedAt, invitedBy, scored } = invitation;
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.profile(organisationId)}>
          {name}
        </a>
      </h3>
      <p className="app-card__meta">
        Invited on {formatInstant(invitedAt)}
        {invitedBy && ` by ${invitedBy}`}, {sentBy === 'email' ? 'by email' : 'by letter'}
      </p>
      {scored && (
        <p className="govuk-body">
          Matched {scored.total.toFixed(1)} out of 100 then, by formula {scored.formulaVersion}.{' '}
          <a className="govuk-link" href={paths.opportunityMatch(opportunityId, organisationId)}>
            See how it matches today<span className="govuk-visually-hidden"> for {name}</span>
          </a>
        </p>
      )}
      {message && <p className="govuk-body">“{message}”</p>}
      {sentBy === 'letter' && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityInvitationLetter(opportunityId, organisationId)}>
            Letter to print<span className="govuk-visually-hidden"> for {name}</span>
          </a>
        </p>
      )}
    </li>
  );
}
