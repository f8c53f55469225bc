import { useLoaderData } from '@remix-run/react';
import { findActingOrganisation } from '#app/features/head-contracts/find-head-contract.server.ts';
import { OwnOpportunities } from '#app/features/opportunities/components/own-opportunities.tsx';
import { listOwn } from '#app/features/opportunities/list-own.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Our opportunities');

export const loader = page(
  { access: { for: 'acting', as: 'prime' }, find: findActingOrganisation, can: 'head-contract:view' },
  async ({ services, thing, actor, url }) => ({
    ...(await listOwn(services, thing.organisationId, url.searchParams.get('page'))),
    mayPost: can(actor, 'opportunity:create', thing),
  }),
);

export default function Ours() {
  return <OwnOpportunities {...useLoaderData<typeof loader>()} />;
}
