import { useLoaderData } from '@remix-run/react';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { OwnSubcontractsPage } from '#app/features/subcontracts/components/own-subcontracts-page.tsx';
import { listSubcontracts } from '#app/features/subcontracts/list-subcontracts.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Sub-contracts');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) => ({
  list: await listSubcontracts(services, actingId(actor), pageNumber(url.searchParams)),
  isPrime: actor.kind === 'person' && actor.acting?.isPrime === true,
}));

export default function OwnSubcontracts() {
  return <OwnSubcontractsPage {...useLoaderData<typeof loader>()} />;
}
