import { paths } from '#app/paths.ts';

const entries = [
  { text: 'Queue', href: paths.stewardship() },
  { text: 'Clashes', href: paths.stewardshipClashes() },
  { text: 'Claims', href: paths.stewardshipClaims() },
  { text: 'Challenges', href: paths.stewardshipChallenges() },
  { text: 'Concerns', href: paths.stewardshipConcerns() },
  { text: 'Accreditations', href: paths.stewardshipAccreditations() },
  { text: 'Notices', href: paths.stewardshipNotices() },
  { text: 'Retaliation', href: paths.stewardshipRetaliation() },
  { text: 'Cases', href: paths.stewardshipCases() },
  { text: 'Findings', href: paths.stewardshipFindings() },
  { text: 'Undertakings', href: paths.stewardshipUndertakings() },
  { text: 'TUPE', href: paths.stewardshipTupe() },
  { text: 'Not for us', href: paths.stewardshipDeclines() },
  { text: 'Fairness', href: paths.stewardshipFairness() },
  { text: 'Rule sets', href: paths.stewardshipRuleSets() },
  { text: 'Reference data', href: paths.stewardshipReference() },
  { text: 'Audit log', href: paths.stewardshipAudit() },
] as const;

type Entry = (typeof entries)[number]['text'];

/** The ways between a steward's lists: below the heading of each of them. */
export function StewardshipNavigation({ current }: { current: Entry }) {
  return (
    <nav aria-label="Stewardship">
      <ul className="app-sub-navigation">
        {entries.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href} aria-current={text === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
