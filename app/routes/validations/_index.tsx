import { useLoaderData } from '@remix-run/react';
import { AwaitingPage } from '#app/features/attestations/components/awaiting-page.tsx';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { readAwaiting } from '#app/features/attestations/read-awaiting.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Views that are asked of you');

export const loader = page(ofOwn, async ({ services, thing }) => ({
  subjects: await readAwaiting(services, thing.organisationId),
  organisationName: thing.organisation.name,
}));

export default function Validations() {
  return <AwaitingPage {...useLoaderData<typeof loader>()} />;
}
