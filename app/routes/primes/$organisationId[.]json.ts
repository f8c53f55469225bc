import { publicConduct } from '#app/features/cases/public-conduct.ts';
import { readPublicConduct } from '#app/features/cases/public-notice.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { readRecord } from '#app/features/primes/read-record.server.ts';
import { primeRecord } from '#app/features/primes/schema.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

const answer = primeRecord.extend(publicConduct.shape);

export const loader = page(primePage, async ({ services, thing, url }) =>
  answerJson(
    answer.parse({
      ...(await readRecord(services, thing, pageNumber(url.searchParams))),
      ...(await readPublicConduct(services, thing.id)),
    }),
  ),
);
