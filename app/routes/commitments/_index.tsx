import { useLoaderData } from '@remix-run/react';
import { CommitmentsPage } from '#app/features/commitments/components/commitments-page.tsx';
import { setsFor } from '#app/features/commitments/domain.ts';
import { readStandings } from '#app/features/commitments/read-commitment.server.ts';
import { actingIn } from '#app/features/identity/actor.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Commitments');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor }) => {
  const organisation = actingIn(actor);
  return {
    organisationName: organisation.organisationName,
    standings: await readStandings(services, organisation.organisationId, setsFor(organisation)),
  };
});

export default function Commitments() {
  return <CommitmentsPage {...useLoaderData<typeof loader>()} />;
}
