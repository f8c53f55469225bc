import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ItemDifference } from '../differences.ts';

const kindWords = { added: 'New', retired: 'Retired', restored: 'In force again' } as const;

/** What differs between two versions, item by item. */
export function DifferenceList({ differences, heading }: { differences: readonly ItemDifference[]; heading: string }) {
  return (
    <section id="differences">
      <h2 className="govuk-heading-m">{heading}</h2>
      {differences.length === 0 ? (
        <p className="govuk-body">Nothing that you are asked to accept changed.</p>
      ) : (
        <ScrollRegion label={heading}>
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Item', 'What', 'Before', 'Now']}
            rows={differences.flatMap(rowsOf)}
          />
        </ScrollRegion>
      )}
    </section>
  );
}

function rowsOf(difference: ItemDifference): string[][] {
  const item = `${difference.code} ${difference.heading}`;
  if (difference.kind === 'changed') {
    return difference.changes.map(({ field, before, after }) => [item, field, before || 'None', after || 'None']);
  }
  const { kind, text } = difference;
  return [[item, kindWords[kind], kind === 'added' ? '' : text, kind === 'retired' ? '' : text]];
}
