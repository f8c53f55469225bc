import { useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { OwnOrganisations } from '#app/features/organisations/components/own-organisations.tsx';
import { readOwnOrganisations } from '#app/features/organisations/read-members.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Your organisations');

export const loader = page({ access: { for: 'person' } }, async ({ services, actor }) =>
  readOwnOrganisations(services, signedIn(actor)),
);

export default function Organisations() {
  return <OwnOrganisations {...useLoaderData<typeof loader>()} />;
}
