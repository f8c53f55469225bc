import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ReferenceList } from '#app/features/stewardship/components/lists.tsx';
import { readList } from '#app/features/stewardship/read-reference.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

const params = z.object({ list: z.string().max(60) });

export const handle = titled((data: { title: string }) => data.title);

export const loader = page({ access: { for: 'acting', as: 'steward' }, params }, async ({ services, params }) => {
  const list = await readList(services, params.list);
  if (!list) throw problem(404);
  return list;
});

export default function ReferenceEntries() {
  return <ReferenceList {...useLoaderData<typeof loader>()} />;
}
