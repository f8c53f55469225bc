import { readFairnessReport, readPeriod } from '#app/features/stewardship/read-fairness.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, url }) =>
  answerJson(await readFairnessReport(services, readPeriod(url.searchParams))),
);
