import { publicConduct } from '#app/features/cases/public-conduct.ts';
import { readPublicConduct } from '#app/features/cases/public-notice.server.ts';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import { conductRecord } from '#app/features/conduct-record/schema.ts';
import { publishedFindings } from '#app/features/findings/published-schema.ts';
import { readPublishedFindings } from '#app/features/findings/read-published.server.ts';
import { primePage } from '#app/features/primes/find-prime.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

const answer = conductRecord.extend(publishedFindings.shape).extend(publicConduct.shape);

export const loader = page(primePage, async ({ services, thing }) =>
  answerJson(
    answer.parse({
      ...(await readConduct(services, thing)),
      ...(await readPublishedFindings(services, thing.id)),
      ...(await readPublicConduct(services, thing.id)),
    }),
  ),
);
