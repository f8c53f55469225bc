import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { ClashesPage } from '#app/features/stewardship/components/lists.tsx';
import { readClashes } from '#app/features/stewardship/read-queue.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Numbers that several organisations give');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readClashes(services, pageNumber(url.searchParams)),
);

export default function Clashes() {
  return <ClashesPage {...useLoaderData<typeof loader>()} />;
}
