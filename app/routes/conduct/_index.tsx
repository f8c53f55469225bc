import { useLoaderData } from '@remix-run/react';
import { ConductHomePage } from '#app/features/conduct/components/home-page.tsx';
import { readConductHome } from '#app/features/conduct/read-home.server.ts';
import { actingIn } from '#app/features/identity/actor.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Conduct');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor }) =>
  readConductHome(services, actingIn(actor)),
);

export default function Conduct() {
  return <ConductHomePage {...useLoaderData<typeof loader>()} />;
}
