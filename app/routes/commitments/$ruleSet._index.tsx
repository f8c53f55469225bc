import { useLoaderData } from '@remix-run/react';
import { CommitmentPage } from '#app/features/commitments/components/commitment-page.tsx';
import { ofCommitment } from '#app/features/commitments/find-commitment.server.ts';
import { readStanding } from '#app/features/commitments/read-commitment.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ standing: { title: string } }>(({ standing }) => standing.title);

export const loader = page(ofCommitment, async ({ services, actor, thing }) => ({
  standing: await readStanding(services, thing.organisationId, thing.ruleSet),
  mayAccept: can(actor, 'commitment:accept', thing),
}));

export default function Commitment() {
  return <CommitmentPage {...useLoaderData<typeof loader>()} />;
}
