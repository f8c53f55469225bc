import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import type { SearchHit } from '#search/engine.ts';
import { listAnswerOf } from '../search/list-answer.ts';
import { passagesOf } from '../search/passages.ts';
import { searchList } from '../search/search-list.server.ts';
import { opportunityStatuses, statusOn } from './domain.ts';
import { opportunityList } from './opportunity-list.ts';
import { opportunityHit } from './search-hit.ts';
import type { OpportunityQuery } from './search-query.ts';

const foundOpportunity = opportunityHit.extend({
  opportunityId: z.string(),
  effectiveStatus: z.enum(opportunityStatuses),
});

/** What the list of opportunities answers, as a page and as JSON. */
export const opportunityAnswer = listAnswerOf(foundOpportunity);
export type OpportunityResults = z.infer<typeof opportunityAnswer>;
export type FoundOpportunity = OpportunityResults['results'][number];

/** Finds published opportunities. A page past the last one answers the last one. */
export async function searchOpportunities(services: Services, query: OpportunityQuery): Promise<OpportunityResults> {
  const { hits, ...found } = await searchList(services, opportunityList, query);
  const today = services.clock.today();
  return { ...found, results: hits.map((hit) => toFoundOpportunity(hit, today)) };
}

/** A hit as readers see it, with the status that it has today. */
export function toFoundOpportunity(hit: SearchHit, today: Temporal.PlainDate): FoundOpportunity {
  const data = opportunityHit.parse(hit.data);
  return {
    ...data,
    opportunityId: hit.id,
    effectiveStatus: statusOn(today, data.status, data),
    passages: passagesOf(hit),
  };
}
