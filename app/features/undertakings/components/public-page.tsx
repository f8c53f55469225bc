import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicUndertaking } from '../schema.ts';

/** Where the rule set of the stewards' undertakings is read. */
const ruleSet = 'STEWARD-UNDERTAKINGS';

/** How the stewards act on confirmed breaches, for everyone. */
export function PublicUndertakingPage({ undertaking }: { undertaking: PublicUndertaking }) {
  const { item, since, workingDaysAllowed, acted, inTime, late, medianWorkingDays, waiting, overdue } = undertaking;
  return (
    <>
      <h1 className="govuk-heading-l">How stewards act on breaches</h1>
      <p className="govuk-body">
        The code binds the stewards of this market too. Within {workingDaysAllowed} working days of confirming a breach
        they act on it: item {item} of{' '}
        <a className="govuk-link" href={paths.ruleSet(ruleSet)}>
          their undertakings
        </a>
        . A case counts by its last confirmed breach.
      </p>
      <SummaryList
        rows={[
          { key: 'Acted on', value: `${counted(acted, 'breach', 'breaches')} since ${formatDate(since)}` },
          { key: 'In time', value: inTime },
          { key: 'Late', value: late },
          {
            key: 'In the middle',
            value: medianWorkingDays === null ? 'Nothing to count yet' : counted(medianWorkingDays, 'working day'),
          },
          { key: 'Waiting', value: waiting },
          { key: 'Overdue now', value: overdue },
        ]}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.undertakingsJson()}>
          This page as JSON
        </a>
      </p>
    </>
  );
}
