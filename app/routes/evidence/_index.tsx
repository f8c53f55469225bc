import { useLoaderData } from '@remix-run/react';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { EvidencePage } from '#app/features/conduct-evidence/components/evidence-page.tsx';
import { readGraph } from '#app/features/conduct-evidence/read-graph.server.ts';
import { pageNumber, pageOf } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Your evidence');

export const loader = page(ofOwn, async ({ services, actor, thing, url }) => {
  const { sets, evidence } = await readGraph(services, thing.organisation);
  const mayFile = can(actor, 'conduct-evidence:file', thing);
  return { sets, mayFile, ...pageOf(evidence, pageNumber(url.searchParams), 50) };
});

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />;
}
