import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { GivenPage } from '#app/features/workforce-packs/components/given-page.tsx';
import { readGiven } from '#app/features/workforce-packs/read-given.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Figures of staff for bidders');

export const loader = page({ ...ofDeclaration, can: 'workforce:see-given' }, async ({ services, actor, thing }) => ({
  given: await readGiven(services, actor, thing),
}));

export default function Given() {
  return <GivenPage {...useLoaderData<typeof loader>()} />;
}
