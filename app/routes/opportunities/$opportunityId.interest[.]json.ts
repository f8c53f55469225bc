import { actingId, viewedByProvider } from '#app/features/interests/find-answered.server.ts';
import { interestJson } from '#app/features/interests/interest-json.server.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page(viewedByProvider, async ({ services, actor, params }) =>
  answerJson(await interestJson(services, actingId(actor), params.opportunityId)),
);
