import { formatDate } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { CompactView } from '../read-compact.server.ts';

/** How long a sub-contract lasts, beside what is expected, and why it is shorter. */
export function TermSection({ term }: { term: CompactView['term'] }) {
  const { startsOn, endsOn, headContractName, expectedUntil, isShort, reason, isFlagged } = term;
  return (
    <>
      <h2 className="govuk-heading-m">How long it lasts</h2>
      {isFlagged && <WarningText>It ends before it is expected to, and no reason is recorded.</WarningText>}
      <SummaryList
        rows={[
          {
            key: 'Agreed',
            value: startsOn && endsOn ? `${formatDate(startsOn)} to ${formatDate(endsOn)}` : 'Not recorded',
          },
          {
            key: 'Expected (C09)',
            value: expectedUntil
              ? `To ${formatDate(expectedUntil)}: ${headContractName ? `as long as ${headContractName}` : 'three years, where the head contract’s end is not known'}`
              : 'As long as the head contract, or three years',
          },
          isShort && { key: 'Why it is shorter', value: reason ?? 'No reason is recorded' },
        ]}
      />
    </>
  );
}
