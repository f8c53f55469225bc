import { useLoaderData } from '@remix-run/react';
import { FlagListPage } from '#app/features/retaliation/components/flag-pages.tsx';
import { listFlags } from '#app/features/retaliation/read-flags.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Watch for retaliation');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, actor }) =>
  listFlags(services, actor),
);

export default function Flags() {
  return <FlagListPage {...useLoaderData<typeof loader>()} />;
}
