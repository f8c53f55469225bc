import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Difference } from '../difference.ts';

/** What changed, before and after, side by side. */
export function DifferencesTable({ label, changes }: { label: string; changes: readonly Difference[] }) {
  return (
    <ScrollRegion label={label}>
      <Table
        caption={label}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacksOnPhone
        head={['What', 'Before', 'After']}
        rows={changes.map(({ what, before, after }) => [what, before ?? 'Not there', after ?? 'Taken out'])}
      />
    </ScrollRegion>
  );
}
