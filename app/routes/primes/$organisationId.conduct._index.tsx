import { useLoaderData } from '@remix-run/react';
import { ConductPage } from '#app/features/conduct-record/components/conduct-page.tsx';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import type { ConductRecord } from '#app/features/conduct-record/schema.ts';
import { PublishedFindingsSection } from '#app/features/findings/components/published-findings.tsx';
import { readPublishedFindings } from '#app/features/findings/read-published.server.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ record: ConductRecord }>(
  ({ record: { prime } }) => `How ${prime.name} keeps its promises`,
);

export const loader = page(primePage, async ({ services, thing }) => ({
  record: await readConduct(services, thing),
  found: await readPublishedFindings(services, thing.id),
}));

// Notices of cases, once they are public, stand above the items too: their room puts them in here.
export default function Conduct() {
  const { record, found } = useLoaderData<typeof loader>();
  return (
    <ConductPage record={record}>
      <PublishedFindingsSection {...found} />
    </ConductPage>
  );
}
