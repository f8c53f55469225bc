import { useLoaderData } from '@remix-run/react';
import { DeskPage } from '#app/features/concern-desk/components/desk-page.tsx';
import { concernAtDesk } from '#app/features/concern-desk/find-at-desk.server.ts';
import { readAtDesk } from '#app/features/concern-desk/read-at-desk.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Concern');

export const loader = page(
  { ...concernAtDesk, can: 'concern:view-as-steward' },
  async ({ services, actor, thing }) => ({ view: await readAtDesk(services, actor, thing) }),
);

export default function Concern() {
  return <DeskPage {...useLoaderData<typeof loader>()} />;
}
