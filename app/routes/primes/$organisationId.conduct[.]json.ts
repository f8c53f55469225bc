import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import { conductRecord } from '#app/features/conduct-record/schema.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(primePage, async ({ services, thing }) =>
  answerJson(conductRecord.parse(await readConduct(services, thing))),
);
