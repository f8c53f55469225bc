import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SentPage } from '#app/features/interests/components/sent-page.tsx';
import { actingId, viewedByProvider } from '#app/features/interests/find-answered.server.ts';
import { readInterestPage } from '#app/features/interests/interest-page.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Interest sent');

export const loader = page(viewedByProvider, async ({ services, actor, thing, params }) => {
  const read = await readInterestPage(services, actingId(actor), thing);
  if (read.status !== 'sent') throw redirect(paths.interest(params.opportunityId));
  return { page: read };
});

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
