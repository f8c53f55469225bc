import { useLoaderData } from '@remix-run/react';
import { noFields } from '#app/features/decisions/schema.ts';
import { StewardFindingListPage } from '#app/features/findings/components/steward-list-page.tsx';
import { queueFilter } from '#app/features/findings/queue-filter.ts';
import { readFindingQueue } from '#app/features/findings/read-queue.server.ts';
import { askForSweep } from '#app/features/findings/sweep.server.ts';
import { actingIn, editors, signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Findings');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, actor, url }) => ({
  queue: await readFindingQueue(
    services,
    signedIn(actor).personId,
    queueFilter(url.searchParams),
    pageNumber(url.searchParams),
  ),
  mayRun: editors.includes(actingIn(actor).role),
}));

export const action = command(
  { access: { for: 'acting', as: 'steward', roles: editors }, form: noFields },
  async ({ context }) => {
    await askForSweep(context);
    return redirectWithFlash(
      paths.stewardshipFindings(),
      'The tests have begun. They take a few minutes in a large market',
    );
  },
);

export default function StewardFindings() {
  return <StewardFindingListPage {...useLoaderData<typeof loader>()} />;
}
