import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { ClaimsPage } from '#app/features/stewardship/components/lists.tsx';
import { readClaims } from '#app/features/stewardship/read-queue.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Claims of directory entries');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readClaims(services, pageNumber(url.searchParams)),
);

export default function Claims() {
  return <ClaimsPage {...useLoaderData<typeof loader>()} />;
}
