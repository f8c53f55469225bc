import { paths } from '#app/paths.ts';

const entries = [
  { text: 'Queue', href: paths.stewardship() },
  { text: 'Clashes', href: paths.stewardshipClashes() },
  { text: 'Claims', href: paths.stewardshipClaims() },
  { text: 'Reference data', href: paths.stewardshipReference() },
  { text: 'Audit log', href: paths.stewardshipAudit() },
];

/** The ways between a steward's lists. */
export function StewardshipNavigation({ current }: { current: string }) {
  return (
    <nav aria-label="Stewardship">
      <div className="govuk-button-group">
        {entries.map(({ text, href }) =>
          text === current ? (
            <strong key={href} className="govuk-body" aria-current="page">
              {text}
            </strong>
          ) : (
            <a key={href} className="govuk-link" href={href}>
              {text}
            </a>
          ),
        )}
      </div>
    </nav>
  );
}
