import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { RecordPage } from '#app/features/primes/components/record-page.tsx';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { readRecord } from '#app/features/primes/read-record.server.ts';
import type { PrimeRecord } from '#app/features/primes/schema.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<PrimeRecord>(({ prime }) => `How ${prime.name} treats those who answer`);

export const loader = page(primePage, async ({ services, thing, url }) =>
  readRecord(services, thing, pageNumber(url.searchParams)),
);

export default function Prime() {
  return <RecordPage record={useLoaderData<typeof loader>()} />;
}
