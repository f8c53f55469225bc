import { useLoaderData } from '@remix-run/react';
import { HeadContractView } from '#app/features/head-contracts/components/head-contract-view.tsx';
import { findVisibleHeadContract, headContractParams } from '#app/features/head-contracts/find-head-contract.server.ts';
import { viewHeadContract } from '#app/features/head-contracts/view-head-contract.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ contract: { name: string } }>(({ contract }) => contract.name);

export const loader = page(
  {
    access: { for: 'acting' },
    params: headContractParams,
    find: findVisibleHeadContract,
    can: 'head-contract:view',
  },
  async ({ services, thing, actor }) => ({
    contract: await viewHeadContract(services, thing.contract),
    primeId: thing.organisationId,
    mayEdit: can(actor, 'head-contract:edit', thing),
  }),
);

export default function HeadContract() {
  return <HeadContractView {...useLoaderData<typeof loader>()} />;
}
