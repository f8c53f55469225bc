import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { PensionsPage } from '#app/features/tupe-terms/components/pensions-page.tsx';
import { readPensions } from '#app/features/tupe-terms/read-pensions.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Pensions');

export const loader = page({ ...ofDeclaration, can: 'tupe-terms:read' }, async ({ services, actor, thing }) => ({
  pensions: await readPensions(services, actor, thing),
}));

export default function Pensions() {
  return <PensionsPage {...useLoaderData<typeof loader>()} />;
}
