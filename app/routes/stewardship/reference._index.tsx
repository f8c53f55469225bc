import { useLoaderData } from '@remix-run/react';
import { ReferenceLists } from '#app/features/stewardship/components/lists.tsx';
import { readLists } from '#app/features/stewardship/read-reference.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Reference data');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services }) => ({
  lists: await readLists(services),
}));

export default function Reference() {
  return <ReferenceLists {...useLoaderData<typeof loader>()} />;
}
