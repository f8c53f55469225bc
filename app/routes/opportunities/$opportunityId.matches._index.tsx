import { useLoaderData } from '@remix-run/react';
import { ProvidersPage } from '#app/features/matching/components/providers-page.tsx';
import { providerPageOf } from '#app/features/matching/provider-page.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Providers that fit');

export const loader = page(
  {
    access: { for: 'acting' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view-matches',
  },
  async ({ services, actor, thing, url }) => providerPageOf(services, actor, thing, url.searchParams),
);

export default function ProvidersThatFit() {
  return <ProvidersPage {...useLoaderData<typeof loader>()} />;
}
