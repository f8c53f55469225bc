import { useLoaderData } from '@remix-run/react';
import { actingIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { TupeHomePage } from '#app/features/tupe/components/home-page.tsx';
import { listDeclarations } from '#app/features/tupe/list-declarations.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('TUPE');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) => ({
  list: await listDeclarations(services, actingIn(actor).organisationId, pageNumber(url.searchParams)),
}));

export default function TupeHome() {
  return <TupeHomePage {...useLoaderData<typeof loader>()} />;
}
