import { pageNumber } from '#app/features/page-number.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { readRecord } from '#app/features/primes/read-record.server.ts';
import { primeRecord } from '#app/features/primes/schema.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(primePage, async ({ services, thing, url }) =>
  answerJson(primeRecord.parse(await readRecord(services, thing, pageNumber(url.searchParams)))),
);
