import { useLoaderData } from '@remix-run/react';
import { ProvidersPage } from '#app/features/matching/components/providers-page.tsx';
import { providerPageOf } from '#app/features/matching/provider-page.server.ts';
import { WhyNot } from '#app/features/not-for-us/components/why-not.tsx';
import { whyNot } from '#app/features/not-for-us/read-not-for-us.server.ts';
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
  async ({ services, actor, thing, url, params }) => ({
    list: await providerPageOf(services, actor, thing, url.searchParams),
    whyNot: await whyNot(services, thing.organisationId, params.opportunityId),
  }),
);

export default function ProvidersThatFit() {
  const { list, whyNot: reasons } = useLoaderData<typeof loader>();
  return (
    <>
      <ProvidersPage {...list} />
      <WhyNot {...reasons} />
    </>
  );
}
