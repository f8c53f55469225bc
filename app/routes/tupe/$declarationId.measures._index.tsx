import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { MeasuresPage } from '#app/features/tupe-consultation/components/measures-page.tsx';
import { readLetters } from '#app/features/tupe-consultation/read-letters.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Measures letters');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  letters: await readLetters(services, actor, thing),
}));

export default function Measures() {
  return <MeasuresPage {...useLoaderData<typeof loader>()} />;
}
