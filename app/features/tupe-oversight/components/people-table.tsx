import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { PeopleLine } from '../schema.ts';

const captions = { programme: 'By programme', region: 'By region' } as const;

/** How many people transfers touch, with small numbers hidden. There is no total: it would give them away. */
export function PeopleTable({ lines }: { lines: readonly PeopleLine[] }) {
  return (['programme', 'region'] as const).map((by) => (
    <ScrollRegion key={by} label={captions[by]}>
      <Table
        stacksOnPhone
        caption={captions[by]}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[by === 'programme' ? 'Programme' : 'Region', 'Transfers', 'People']}
        rows={lines
          .filter((line) => line.by === by)
          .map(({ name, transfers, peopleWords }) => [name, transfers, peopleWords])}
      />
    </ScrollRegion>
  ));
}
