import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { CostsPage } from '#app/features/tupe-terms/components/costs-page.tsx';
import { readCosts } from '#app/features/tupe-terms/read-costs.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('What a transfer costs');

export const loader = page({ ...ofDeclaration, can: 'tupe-terms:read' }, async ({ services, actor, thing }) => ({
  costs: await readCosts(services, actor, thing),
}));

export default function Costs() {
  return <CostsPage {...useLoaderData<typeof loader>()} />;
}
