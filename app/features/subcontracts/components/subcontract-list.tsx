import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { SubcontractList as List } from '../list-subcontracts.server.ts';
import { subcontractStatusWords } from '../words.ts';

type Listed = List['subcontracts'][number];

/** Sub-contracts of one organisation, with where each stands. @param href the address of a page */
export function SubcontractList({ list, href }: { list: List; href: (page: number) => string }) {
  const { subcontracts, page, pages } = list;
  if (subcontracts.length === 0) {
    return <p className="govuk-body">There are none yet. One begins on the day on which an award takes effect.</p>;
  }
  return (
    <>
      <ScrollRegion label="Sub-contracts">
        <Table
          caption="Sub-contracts"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          stacksOnPhone
          head={['Sub-contract', 'With', 'Status', 'Awarded', 'Live', 'Ends']}
          rows={subcontracts.map((one) => [
            <a key="title" className="govuk-link" href={paths.subcontract(one.id)}>
              {one.title}
            </a>,
            `${one.otherName} (${one.asPrime ? 'our sub-contractor' : 'our prime'})`,
            { text: <SubcontractStatus {...one} /> },
            formatDate(one.awardedOn),
            one.wentLiveOn ? formatDate(one.wentLiveOn) : 'Not yet',
            one.endsOn ? formatDate(one.endsOn) : 'Not recorded',
          ])}
        />
      </ScrollRegion>
      {pages > 1 && <Pagination {...paginationOf(page, pages, href)} />}
    </>
  );
}

/** Where a sub-contract stands. What only the prime says is its word without proof. */
export function SubcontractStatus({ status, isConfirmed }: Pick<Listed, 'status' | 'isConfirmed'>) {
  if (status === 'signed' && !isConfirmed) return <StatusTag status="claimed" text="Signed, not confirmed" />;
  const meaning = { awarded: 'pending', signed: 'confirmed', ended: 'ended', not_concluded: 'closed' } as const;
  return <StatusTag status={meaning[status]} text={subcontractStatusWords[status]} />;
}
