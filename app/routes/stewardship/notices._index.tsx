import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { NoticesPage } from '#app/features/subcontracts/components/notices-page.tsx';
import { readNotices } from '#app/features/subcontracts/read-notice.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Notices on sub-contracts');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readNotices(services, pageNumber(url.searchParams)),
);

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />;
}
