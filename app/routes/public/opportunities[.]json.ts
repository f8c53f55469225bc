import { opportunityAnswer, searchOpportunities } from '#app/features/opportunities/search-opportunities.server.ts';
import { readOpportunityQuery } from '#app/features/opportunities/search-query.ts';
import { answerJson } from '#app/http/json.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' } }, async ({ services, url }) => {
  const query = readOpportunityQuery(url.searchParams, await services.reference.current());
  return answerJson(opportunityAnswer.parse(await searchOpportunities(services, query)));
});
