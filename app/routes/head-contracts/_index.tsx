import { useLoaderData } from '@remix-run/react';
import { findActingOrganisation } from '#app/features/head-contracts/find-head-contract.server.ts';
import { headContractsOf } from '#app/features/head-contracts/list-head-contracts.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { formatDate } from '#app/features/wording.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';

export const handle = titled('Head contracts');

export const loader = page(
  { access: { for: 'acting', as: 'prime' }, find: findActingOrganisation, can: 'head-contract:view' },
  async ({ services, thing, actor, url }) => ({
    ...(await headContractsOf(services, thing.organisationId, pageNumber(url.searchParams))),
    primeId: thing.organisationId,
    mayAdd: can(actor, 'opportunity:create', thing),
  }),
);

export default function HeadContracts() {
  const { rows, current, pages, primeId, mayAdd } = useLoaderData<typeof loader>();
  const pageHref = (number: number) => `${paths.headContracts()}?page=${number}`;
  return (
    <>
      <h1 className="govuk-heading-l">Head contracts</h1>
      <p className="govuk-body-l">
        The contracts that you hold, and sub-contract parts of. Only you and stewards see them.
      </p>
      {mayAdd && <Button href={paths.headContractNew()}>Add a head contract</Button>}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.organisationAdvertising(primeId)}>
          Report on the advertising of sub-contracts
        </a>
      </p>
      {rows.length === 0 ? (
        <p className="govuk-body">You have not added a head contract yet.</p>
      ) : (
        <ScrollRegion label="Your head contracts">
          <Table
            caption="Your head contracts"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            stacksOnPhone
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
