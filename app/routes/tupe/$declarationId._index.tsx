import { useLoaderData } from '@remix-run/react';
import { DeclarationPage } from '#app/features/tupe/components/declaration-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readDeclaration } from '#app/features/tupe/read-declaration.server.ts';
import { sectionsOf } from '#app/features/tupe-hub/sections-of.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('TUPE declaration');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  declaration: readDeclaration(actor, thing),
  sections: await sectionsOf(services, actor, thing),
}));

export default function Declaration() {
  return <DeclarationPage {...useLoaderData<typeof loader>()} />;
}
