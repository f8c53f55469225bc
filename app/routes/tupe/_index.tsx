import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { TupeHomePage } from '#app/features/tupe-hub/components/home-page.tsx';
import { listHome } from '#app/features/tupe-hub/list-home.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('TUPE');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) => ({
  list: await listHome(services, actor, pageNumber(url.searchParams)),
}));

export default function TupeHome() {
  return <TupeHomePage {...useLoaderData<typeof loader>()} />;
}
