import { useLoaderData } from '@remix-run/react';
import { StewardListPage } from '#app/features/accreditations/components/steward-list-page.tsx';
import { readForStewards } from '#app/features/accreditations/read-for-stewards.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Accreditations');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readForStewards(services, pageNumber(url.searchParams)),
);

export default function StewardAccreditations() {
  return <StewardListPage {...useLoaderData<typeof loader>()} />;
}
