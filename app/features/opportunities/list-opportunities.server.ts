import type { Services } from '#app/services/services.ts';
import { type ListPageData, listPageOf } from '../search/list-page.server.ts';
import { opportunityList } from './opportunity-list.ts';
import { type FoundOpportunity, searchOpportunities } from './search-opportunities.server.ts';
import { readOpportunityQuery } from './search-query.ts';

export type OpportunityPageData = {
  list: ListPageData;
  results: FoundOpportunity[];
  /** The words of services, by code. */
  labels: Record<string, string>;
};

/** All that the list of opportunities shows for an address. */
export async function opportunityPageOf(services: Services, address: URLSearchParams): Promise<OpportunityPageData> {
  const reference = await services.reference.current();
  const query = readOpportunityQuery(address, reference);
  const { results, ...found } = await searchOpportunities(services, query);
  const entries = reference.list('service_type');
  return {
    list: await listPageOf(services, opportunityList, query, found),
    results,
    labels: Object.fromEntries(entries.map(({ code, label }) => [code, label])),
  };
}
