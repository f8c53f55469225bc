import { useLoaderData } from '@remix-run/react';
import { ConcernsPage } from '#app/features/concerns/components/concerns-page.tsx';
import { listOwnConcerns } from '#app/features/concerns/read-own.server.ts';
import { actsFor, editors, signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Concerns');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) => ({
  ...(await listOwnConcerns(services, actor, pageNumber(url.searchParams))),
  mayRaise: actsFor(actor, signedIn(actor).acting?.organisationId ?? '', editors),
}));

export default function Concerns() {
  return <ConcernsPage {...useLoaderData<typeof loader>()} />;
}
