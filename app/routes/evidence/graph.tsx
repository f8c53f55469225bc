import { useLoaderData } from '@remix-run/react';
import { ofOwn } from '#app/features/attestations/find-attested.server.ts';
import { GraphPage } from '#app/features/conduct-evidence/components/graph-page.tsx';
import { readGraph } from '#app/features/conduct-evidence/read-graph.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Evidence and items');

export const loader = page(ofOwn, async ({ services, thing, url }) => {
  const { sets } = await readGraph(services, thing.organisation);
  const asked = url.searchParams.get('set');
  const set = asked === null ? sets[0] : sets.find(({ code }) => code === asked);
  if (!set) throw problem(404);
  return { set, sets };
});

export default function EvidenceGraph() {
  return <GraphPage {...useLoaderData<typeof loader>()} />;
}
