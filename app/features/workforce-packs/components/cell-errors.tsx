import { counted } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { CellError } from '../read-staff.ts';

export type CellErrors = { errors: CellError[]; count: number };

/** What is wrong in a file, cell by cell. */
export function CellErrorTable({ cells: { errors, count } }: { cells: CellErrors }) {
  const isPart = errors.length < count;
  return (
    <>
      <h2 className="govuk-heading-m">
        {counted(count, 'cell')} to put right{isPart && `: the first ${errors.length}`}
      </h2>
      <p className="govuk-body">Nothing of the file is kept. Put it right and select it again.</p>
      <ScrollRegion label="Cells to put right">
        <Table
          caption="Cells to put right"
          captionClasses="govuk-visually-hidden"
          head={['Row', 'Column', 'What is wrong']}
          rows={errors.map(({ row, column, message }) => [String(row), column, message])}
        />
      </ScrollRegion>
    </>
  );
}
