import { useLoaderData } from '@remix-run/react';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { OrganisationSubcontractsPage } from '#app/features/subcontracts/components/organisation-subcontracts-page.tsx';
import { listSubcontracts } from '#app/features/subcontracts/list-subcontracts.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Sub-contracts');

export const loader = page(
  {
    access: { for: 'acting', as: 'steward' },
    params: organisationParams,
    find: organisationAt,
    can: 'organisation:view-inside',
  },
  async ({ services, thing, url }) => ({
    organisation: { id: thing.id, name: thing.name },
    list: await listSubcontracts(services, thing.id, pageNumber(url.searchParams)),
  }),
);

export default function OrganisationSubcontracts() {
  return <OrganisationSubcontractsPage {...useLoaderData<typeof loader>()} />;
}
