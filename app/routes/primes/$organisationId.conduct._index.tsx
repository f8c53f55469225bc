import { useLoaderData } from '@remix-run/react';
import { PublicNotices, StandingBadge } from '#app/features/cases/components/public-notices.tsx';
import { conductStanding, publicNoticesOf } from '#app/features/cases/public-notice.server.ts';
import { AdvanceCounts } from '#app/features/compact/components/advance-counts.tsx';
import { publicAdvances } from '#app/features/compact/count-advances.server.ts';
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
  notices: await publicNoticesOf(services, thing.id),
  standing: await conductStanding(services, thing.id),
  advances: await publicAdvances(services, thing.id),
}));

export default function Conduct() {
  const { record, found, notices, standing, advances } = useLoaderData<typeof loader>();
  return (
    <ConductPage record={record}>
      <StandingBadge standing={standing} />
      <PublicNotices name={record.prime.name} notices={notices} withClosed />
      <PublishedFindingsSection {...found} />
      <AdvanceCounts counts={advances} />
    </ConductPage>
  );
}
