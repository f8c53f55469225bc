import { useLoaderData } from '@remix-run/react';
import { OpportunitiesPage } from '#app/features/opportunities/components/opportunities-page.tsx';
import { type OpportunityPageData, opportunityPageOf } from '#app/features/opportunities/list-opportunities.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<OpportunityPageData>(({ list }) =>
  list.pages > 1 ? `Opportunities (page ${list.page} of ${list.pages})` : 'Opportunities',
);

export const loader = page({ access: { for: 'everyone' } }, ({ services, url }) =>
  opportunityPageOf(services, url.searchParams),
);

export default function Opportunities() {
  return <OpportunitiesPage {...useLoaderData<typeof loader>()} />;
}
