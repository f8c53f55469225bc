import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { UndeclaredThing } from '../schema.ts';

/** What nobody has declared anything about, with the way to its prime. */
export function UndeclaredTable({ things }: { things: readonly UndeclaredThing[] }) {
  return (
    <ScrollRegion label="Undeclared">
      <Table
        firstCellIsHeader
        head={['What', 'Prime', 'Programme', 'Since']}
        rows={things.map(({ kind, id, title, primeId, primeName, programme, since }) => [
          <a
            key="what"
            className="govuk-link"
            href={kind === 'subcontract' ? paths.subcontract(id) : paths.opportunity(id)}
          >
            {kind === 'subcontract' ? 'Sub-contract' : 'Opportunity'}: {title}
          </a>,
          <a key="prime" className="govuk-link" href={paths.stewardshipOrganisation(primeId)}>
            {primeName}
          </a>,
          programme ?? 'None named',
          `${kind === 'subcontract' ? 'Signed' : 'Published'} ${formatDate(since)}`,
        ])}
      />
    </ScrollRegion>
  );
}
