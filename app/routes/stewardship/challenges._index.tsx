import { useLoaderData } from '@remix-run/react';
import { ChallengeListPage } from '#app/features/challenges/components/steward-pages.tsx';
import { readChallenges } from '#app/features/challenges/read-challenge.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Challenges');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readChallenges(services, pageNumber(url.searchParams)),
);

export default function Challenges() {
  return <ChallengeListPage {...useLoaderData<typeof loader>()} />;
}
