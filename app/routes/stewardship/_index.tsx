import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { QueuePage } from '#app/features/stewardship/components/queue-page.tsx';
import { readQueue } from '#app/features/stewardship/read-queue.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Stewards’ queue');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  readQueue(services, pageNumber(url.searchParams)),
);

export default function Queue() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
