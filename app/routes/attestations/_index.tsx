import { useLoaderData } from '@remix-run/react';
import { OwnPage } from '#app/features/attestations/components/own-page.tsx';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { readOwnAttestations } from '#app/features/attestations/read-own.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('What you attest');

export const loader = page(ofOwn, async ({ services, actor, thing }) => ({
  own: await readOwnAttestations(services, thing),
  mayAttest: can(actor, 'attestation:attest', thing),
}));

export default function Attestations() {
  return <OwnPage {...useLoaderData<typeof loader>()} />;
}
