import { useLoaderData } from '@remix-run/react';
import { OpenedInterests } from '#app/features/interests/components/opened-interests.tsx';
import { viewedByPrime } from '#app/features/interests/find-answered.server.ts';
import { readOpenedList } from '#app/features/interests/opened-list.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Interests');

export const loader = page(viewedByPrime, ({ services, thing }) => readOpenedList(services, thing));

export default function Interests() {
  return <OpenedInterests {...useLoaderData<typeof loader>()} />;
}
