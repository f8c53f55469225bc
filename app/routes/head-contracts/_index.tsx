import { useLoaderData } from '@remix-run/react';
import { findActingOrganisation } from '#app/features/head-contracts/find-head-contract.server.ts';
import { formatDate } from '#app/features/opportunities/wording.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { countHeadContractsOf, listHeadContractsOf } from '#db/queries/head-contract.ts';

const pageSize = 100;

export const handle = titled('Head contracts');

export const loader = page(
  { access: { for: 'acting', as: 'prime' }, find: findActingOrganisation, can: 'head-contract:view' },
  async ({ services, thing, actor, url }) => {
    const { organisationId } = thing;
    const { label } = await services.reference.current();
    const pages = Math.max(1, Math.ceil((await countHeadContractsOf(services.db, organisationId)) / pageSize));
    const current = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
    const contracts = await listHeadContractsOf(services.db, organisationId, (current - 1) * pageSize);
    const rows = contracts.map(({ programme, ...contract }) => ({
      ...contract,
      programme: label('programme', programme),
    }));
    return { rows, current, pages, mayAdd: can(actor, 'opportunity:create', thing) };
  },
);

export default function HeadContracts() {
  const { rows, current, pages, mayAdd } = useLoaderData<typeof loader>();
  const pageHref = (number: number) => `${paths.headContracts()}?page=${number}`;
  return (
    <>
      <h1 className="govuk-heading-l">Head contracts</h1>
      <p className="govuk-body-l">
        The contracts that you hold, and sub-contract parts of. Only you and stewards see them.
      </p>
      {mayAdd && <Button href={paths.headContractNew()}>Add a head contract</Button>}
      {rows.length === 0 ? (
        <p className="govuk-body">You have not added a head contract yet.</p>
      ) : (
        <ScrollRegion label="Your head contracts">
          <Table
            caption="Your head contracts"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Name', 'Programme', 'Area', 'Ends']}
            rows={rows.map((row) => [
              <a key={row.id} className="govuk-link" href={paths.headContract(row.id)}>
                {row.name}
              </a>,
              row.programme,
              row.area_name,
              row.ends_on ? formatDate(row.ends_on) : 'Not stated',
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && <Pagination {...paginationOf(current, pages, pageHref)} />}
    </>
  );
}
