import { useLoaderData } from '@remix-run/react';
import { DecisionsPage } from '#app/features/decisions/components/decisions-page.tsx';
import { viewedByPrime } from '#app/features/decisions/find-decided.server.ts';
import { readDecisions } from '#app/features/decisions/read-decisions.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Decisions');

export const loader = page(viewedByPrime, async ({ services, actor, thing, url }) => ({
  decisions: await readDecisions(services, thing, {
    lotId: url.searchParams.get('lot'),
    page: pageNumber(url.searchParams),
  }),
  mayDecide: can(actor, 'opportunity:decide', thing),
}));

export default function Decisions() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} />;
}
