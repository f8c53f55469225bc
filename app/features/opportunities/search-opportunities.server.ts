import type { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import type { SearchFilter, SearchQuery } from '#search/engine.ts';
import { type OpportunityStatus, statusOn } from './domain.ts';
import { type OpportunityHit, opportunityHit } from './search-hit.ts';
import { type FilterName, filterNames, type OpportunityQuery, pageSize } from './search-query.ts';

export type FoundOpportunity = OpportunityHit & { opportunityId: string; effectiveStatus: OpportunityStatus };
export type OpportunityResults = {
  results: FoundOpportunity[];
  total: number;
  page: number;
  pages: number;
  /** How many there are of each code of each filter, were it ticked as well. */
  counts: Record<FilterName, Record<string, number>>;
};

// The name of a filter in the address, and the field that search has it under.
const fields: Readonly<Record<FilterName, string>> = {
  region: 'region',
  service: 'service',
  group: 'group',
  programme: 'programme',
  value: 'value_band',
  tupe: 'tupe',
};

/** Finds published opportunities. A page past the last one answers the last one. */
export async function searchOpportunities(services: Services, query: OpportunityQuery): Promise<OpportunityResults> {
  const today = services.clock.today();
  const ask = (page: number) =>
    services.search.search('opportunity', {
      text: query.q || undefined,
      filters: [...tickedFilters(query), ...dateFilters(query, today)],
      facets: Object.values(fields),
      sort: orderOf(query),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    });
  const first = await ask(query.page);
  const pages = Math.max(1, Math.ceil(first.total / pageSize));
  const page = Math.min(query.page, pages);
  const { hits, total, facets } = page === query.page ? first : await ask(page);
  return {
    results: hits.map(({ id, data }) => found(id, opportunityHit.parse(data), today)),
    total,
    page,
    pages,
    counts: countsOf(facets),
  };
}

function found(opportunityId: string, hit: OpportunityHit, today: Temporal.PlainDate): FoundOpportunity {
  return { opportunityId, ...hit, effectiveStatus: statusOn(today, hit.status, hit) };
}

function tickedFilters(query: OpportunityQuery): SearchFilter[] {
  return filterNames
    .filter((name) => query[name].length > 0)
    .map((name) => ({ field: fields[name], anyOf: query[name] }));
}

// Open and closed follow from the clock, so search is asked for dates; only withdrawn is a fact that it holds.
function dateFilters({ show, closing }: OpportunityQuery, today: Temporal.PlainDate): SearchFilter[] {
  if (show === 'all') return [];
  if (show === 'withdrawn') return [{ field: 'status', anyOf: ['withdrawn'] }];
  const published: SearchFilter = { field: 'status', anyOf: ['published'] };
  if (show === 'closed') {
    return [published, { sortKey: 'response_deadline', to: today.subtract({ days: 1 }).toString() }];
  }
  const to = closing === '' ? undefined : today.add({ days: Number(closing) }).toString();
  return [published, { sortKey: 'response_deadline', from: today.toString(), to }];
}

function orderOf({ sort, show }: OpportunityQuery): SearchQuery['sort'] {
  if (sort === 'relevance') return 'relevance';
  if (sort === 'newest') return { sortKey: 'published_at', direction: 'descending' };
  return { sortKey: 'response_deadline', direction: show === 'open' ? 'ascending' : 'descending' };
}

function countsOf(facets: Record<string, Record<string, number>>): OpportunityResults['counts'] {
  const of = (name: FilterName) => facets[fields[name]] ?? {};
  return {
    region: of('region'),
    service: of('service'),
    group: of('group'),
    programme: of('programme'),
    value: of('value'),
    tupe: of('tupe'),
  };
}
