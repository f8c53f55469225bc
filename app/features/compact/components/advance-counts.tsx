import { SummaryList } from '#app/ui/summary-list.tsx';
import type { AdvanceCounts as Counts } from '../count-advances.server.ts';

/** How a prime answers requests for payment in advance, on its public record. */
export function AdvanceCounts({ counts }: { counts: Counts | null }) {
  if (!counts) return null;
  return (
    <section aria-labelledby="advances">
      <h2 className="govuk-heading-m" id="advances">
        Payment in advance
      </h2>
      <p className="govuk-body">Requests of sub-contractors, rounded to the nearest 5.</p>
      <SummaryList
        rows={[
          { key: 'Asked for', value: String(counts.asked) },
          { key: 'Agreed, in full or in part', value: String(counts.granted) },
          { key: 'Not agreed', value: String(counts.refused) },
          { key: 'Answered late or not yet', value: String(counts.late) },
        ]}
      />
    </section>
  );
}
