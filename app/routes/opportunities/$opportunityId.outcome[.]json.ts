import { viewedByProvider } from '#app/features/decisions/find-decided.server.ts';
import { readOutcome } from '#app/features/decisions/read-outcome.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(viewedByProvider, async ({ services, thing }) =>
  answerJson(await readOutcome(services, thing)),
);
