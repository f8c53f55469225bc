import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { PositionsPage } from '#app/features/tupe-positions/components/positions-page.tsx';
import { readPositions } from '#app/features/tupe-positions/read-positions.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Positions on TUPE');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  positions: await readPositions(services, actor, thing),
}));

export default function Positions() {
  return <PositionsPage {...useLoaderData<typeof loader>()} />;
}
