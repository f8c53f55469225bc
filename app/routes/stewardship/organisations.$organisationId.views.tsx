import { useLoaderData } from '@remix-run/react';
import { StewardViewsPage } from '#app/features/attestations/components/steward-views-page.tsx';
import { readViewsForStewards, viewsForStewards } from '#app/features/attestations/read-views.server.ts';
import { pageNumber, pageOf } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('What partners say');

export const loader = page(viewsForStewards, async ({ services, thing, url }) => ({
  organisation: { id: thing.id, name: thing.name },
  ...pageOf(await readViewsForStewards(services, thing.id), pageNumber(url.searchParams), 100),
}));

export default function StewardViews() {
  return <StewardViewsPage {...useLoaderData<typeof loader>()} />;
}
