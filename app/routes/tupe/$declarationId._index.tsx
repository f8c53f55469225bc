import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { HubPage } from '#app/features/tupe-hub/components/hub-page.tsx';
import { readHub } from '#app/features/tupe-hub/read-hub.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('TUPE declaration');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  hub: await readHub(services, actor, thing),
}));

export default function Declaration() {
  return <HubPage {...useLoaderData<typeof loader>()} />;
}
