import { useLoaderData } from '@remix-run/react';
import { actsFor, editors } from '#app/features/identity/actor.ts';
import { OpportunitiesPage } from '#app/features/matching/components/opportunities-page.tsx';
import { opportunitiesThatFit } from '#app/features/matching/find-opportunities.server.ts';
import { ownNotForUs } from '#app/features/not-for-us/read-not-for-us.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { viewedInside } from '#app/features/profiles/find-profile.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Opportunities that fit');

export const loader = page(
  { ...viewedInside, access: { for: 'acting', as: 'provider' } },
  async ({ services, actor, params, url }) => ({
    organisationId: params.organisationId,
    notForUs: await ownNotForUs(services, params.organisationId),
    mayDecline: actsFor(actor, params.organisationId, editors),
    found: await opportunitiesThatFit(services, params.organisationId, pageNumber(url.searchParams)),
  }),
);

export default function OpportunitiesThatFit() {
  return <OpportunitiesPage {...useLoaderData<typeof loader>()} />;
}
