import { useLoaderData } from '@remix-run/react';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { EvidencePage } from '#app/features/conduct-evidence/components/evidence-page.tsx';
import { readGraph } from '#app/features/conduct-evidence/read-graph.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Your evidence');

export const loader = page(ofOwn, async ({ services, actor, thing }) => ({
  graph: await readGraph(services, thing.organisation),
  mayFile: can(actor, 'conduct-evidence:file', thing),
}));

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />;
}
