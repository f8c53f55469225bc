import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { OpportunitiesPage } from '#app/features/matching/components/opportunities-page.tsx';
import { opportunitiesThatFit } from '#app/features/matching/find-opportunities.server.ts';
import { pageNumber } from '#app/http/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { findProfileThing } from '#db/queries/profile.ts';

export const handle = titled('Opportunities that fit');

export const loader = page(
  {
    access: { for: 'acting', as: 'provider' },
    params: z.object({ organisationId: z.uuid() }),
    find: ({ services, params }) => findProfileThing(services.db, params.organisationId),
    can: 'profile:view-inside',
  },
  async ({ services, params, url }) => ({
    organisationId: params.organisationId,
    found: await opportunitiesThatFit(services, params.organisationId, pageNumber(url.searchParams)),
  }),
);

export default function OpportunitiesThatFit() {
  return <OpportunitiesPage {...useLoaderData<typeof loader>()} />;
}
