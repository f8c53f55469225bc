import { useLoaderData } from '@remix-run/react';
import { StewardViewsPage } from '#app/features/attestations/components/steward-views-page.tsx';
import { readViewsForStewards, viewsForStewards } from '#app/features/attestations/read-views.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('What partners say');

export const loader = page(viewsForStewards, async ({ services, thing }) => ({
  organisation: { id: thing.id, name: thing.name },
  views: await readViewsForStewards(services, thing.id),
}));

export default function StewardViews() {
  return <StewardViewsPage {...useLoaderData<typeof loader>()} />;
}
