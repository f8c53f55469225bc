import { useLoaderData } from '@remix-run/react';
import { NoticePage } from '#app/features/subcontracts/components/notice-page.tsx';
import { ofNotice } from '#app/features/subcontracts/find-subcontract.server.ts';
import { readNotice } from '#app/features/subcontracts/read-notice.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Notice');

export const loader = page({ ...ofNotice, can: 'notice:view' }, async ({ services, actor, thing }) => ({
  notice: await readNotice(services, actor, thing),
}));

export default function Notice() {
  return <NoticePage {...useLoaderData<typeof loader>()} />;
}
