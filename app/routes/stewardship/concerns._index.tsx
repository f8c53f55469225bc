import { useLoaderData } from '@remix-run/react';
import { DeskListPage } from '#app/features/concern-desk/components/desk-list-page.tsx';
import { deskFilter } from '#app/features/concern-desk/desk-filter.ts';
import { listAtDesk } from '#app/features/concern-desk/read-at-desk.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Concerns');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, actor, url }) => {
  const { filter, shown } = deskFilter(url.searchParams, signedIn(actor).personId);
  return { ...(await listAtDesk(services, actor, filter, pageNumber(url.searchParams))), filter: shown };
});

export default function Concerns() {
  return <DeskListPage {...useLoaderData<typeof loader>()} />;
}
