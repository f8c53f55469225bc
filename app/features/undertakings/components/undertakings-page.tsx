import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { UndertakingKind, Undertakings } from '../read-undertakings.server.ts';

const words: Readonly<Record<UndertakingKind, { text: string; href: string }>> = {
  breach: { text: 'Act on a confirmed breach within 10 working days (D10)', href: paths.stewardshipCases() },
  case: { text: 'Take the next step in a case by its date', href: paths.stewardshipCases() },
  triage: { text: 'Sort a concern within 10 working days', href: paths.stewardshipConcerns() },
  decision: { text: 'Decide a concern within 20 working days', href: paths.stewardshipConcerns() },
  challenge: { text: 'Find on a challenge within 10 working days', href: paths.stewardshipChallenges() },
};

/** How the stewards keep to their own days. */
export function UndertakingsPage({ since, rows }: Undertakings) {
  return (
    <>
      <h1 className="govuk-heading-l">How stewards keep to their own days</h1>
      <StewardshipNavigation current="Undertakings" />
      <p className="govuk-body">
        The code binds the commissioner too. What was done is counted since {formatDate(since)}.
      </p>
      <ScrollRegion label="Undertakings">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Undertaking', 'Waiting', 'Overdue', 'Done in time', 'Done late']}
          rows={rows.map(({ kind, open, overdue, inTime, late }) => [
            <a key={kind} className="govuk-link" href={words[kind].href}>
              {words[kind].text}
            </a>,
            open,
            overdue,
            kind === 'case' ? 'Not counted' : inTime,
            kind === 'case' ? 'Not counted' : late,
          ])}
        />
      </ScrollRegion>
    </>
  );
}
