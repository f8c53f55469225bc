import { paths } from '#app/paths.ts';

type OwnerActionsProps = {
  opportunityId: string;
  mayEdit: boolean;
  mayAmend: boolean;
  mayDiscard: boolean;
  mayWithdraw: boolean;
  maySeeMatches: boolean;
  maySeeInterests: boolean;
  /** Links of other features. */
  more: readonly { href: string; text: string }[];
};

/** What the prime, or a steward, can do with an opportunity. */
export function OwnerActions({
  opportunityId,
  mayEdit,
  mayAmend,
  mayDiscard,
  mayWithdraw,
  maySeeMatches,
  maySeeInterests,
  more,
}: OwnerActionsProps) {
  const links = [
    maySeeMatches && { href: paths.opportunityMatches(opportunityId), text: 'Providers that fit' },
    maySeeMatches && { href: paths.opportunityInvitations(opportunityId), text: 'Invitations' },
    maySeeInterests && { href: paths.opportunityInterests(opportunityId), text: 'Interests' },
    ...more,
    maySeeInterests && { href: paths.opportunityDecisions(opportunityId), text: 'Decisions' },
    mayEdit && {
      href: paths.opportunityEdit(opportunityId),
      text: mayAmend ? 'Go on with the change' : 'Go on with the draft',
    },
    mayAmend && !mayEdit && { href: paths.opportunityAmend(opportunityId), text: 'Change this opportunity' },
    mayDiscard && { href: paths.opportunityAmend(opportunityId, 'discard'), text: 'Discard the change' },
    mayWithdraw && { href: paths.opportunityWithdraw(opportunityId), text: 'Withdraw it' },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <nav aria-label="This opportunity">
      <ul className="govuk-list govuk-list--spaced">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
