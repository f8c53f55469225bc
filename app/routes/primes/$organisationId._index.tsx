import { useLoaderData } from '@remix-run/react';
import { PublicNotices, StandingBadge } from '#app/features/cases/components/public-notices.tsx';
import { conductStanding, publicNoticesOf } from '#app/features/cases/public-notice.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { RecordPage } from '#app/features/primes/components/record-page.tsx';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { readRecord } from '#app/features/primes/read-record.server.ts';
import type { PrimeRecord } from '#app/features/primes/schema.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<PrimeRecord>(({ prime }) => `How ${prime.name} treats those who answer`);

export const loader = page(primePage, async ({ services, thing, url }) => ({
  ...(await readRecord(services, thing, pageNumber(url.searchParams))),
  notices: await publicNoticesOf(services, thing.id),
  standing: await conductStanding(services, thing.id),
}));

export default function Prime() {
  const { notices, standing, ...record } = useLoaderData<typeof loader>();
  return (
    <RecordPage record={record}>
      <StandingBadge standing={standing} />
      <PublicNotices name={record.prime.name} notices={notices} />
    </RecordPage>
  );
}
