import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import type { SearchFilter, SearchHit, SearchQuery, SearchResult } from '#search/engine.ts';
import { pageCount } from '../page-number.ts';
import { type ListDescription, placeName, unsaid } from './description.ts';
import { placeLevels } from './places.ts';
import type { ListQuery } from './query.ts';
import { fieldOf, type Restriction, restrictionsOf, searchCodes } from './restrictions.ts';

export const pageSize = 20;

/** How many documents bear each code, by filter: each counted as if its own filter were not set. */
export type Counts = Record<string, Record<string, number>>;

export type FoundList = {
  hits: SearchHit[];
  total: number;
  page: number;
  pages: number;
  counts: Counts;
  /** True when another engine than the usual one answered. */
  degraded: boolean;
};

/** Answers one page of a list as a query asks. A page past the last one answers the last one. */
export async function searchList(services: Services, list: ListDescription, query: ListQuery): Promise<FoundList> {
  const reference = await services.reference.current();
  const restrictions = restrictionsOf(list, query, reference, services.clock.today());
  const isPlaced = restrictions.some(({ name }) => name === placeName);
  const ask = (page: number) =>
    services.search.search(list.index, {
      ...toSearchQuery(list, query, restrictions),
      highlight: query.text !== '',
      facets: [...list.filters.map((filter) => fieldOf(filter, query.settings)), ...(isPlaced ? [] : placeFacets)],
      offset: (page - 1) * pageSize,
      limit: pageSize,
    });
  const [first, elsewhere] = await Promise.all([
    ask(query.page),
    isPlaced ? countPlaces(services, list, query, restrictions) : null,
  ]);
  const pages = pageCount(first.total, pageSize);
  const page = Math.min(query.page, pages);
  const found = page === query.page ? first : await ask(page);
  return {
    hits: found.hits,
    total: found.total,
    page,
    pages,
    counts: countsOf(list, query, { ...found.facets, ...elsewhere?.facets }, reference),
    degraded: found.degraded === true || elsewhere?.degraded === true,
  };
}

/** How many documents a query would find. */
export async function countList(services: Services, list: ListDescription, query: ListQuery): Promise<number> {
  const restrictions = restrictionsOf(list, query, await services.reference.current(), services.clock.today());
  const asked = { ...toSearchQuery(list, query, restrictions), limit: 1 };
  return (await services.search.search(list.index, asked)).total;
}

/** What a query asks of search, without its page. */
export function toSearchQuery(
  list: ListDescription,
  { text, sort, settings }: ListQuery,
  restrictions: readonly Restriction[],
): SearchQuery {
  return {
    text: text || undefined,
    filters: restrictions.flatMap(({ filters }) => filters),
    sort: list.sorts.find(({ value }) => value === sort)?.by(settings),
  };
}

const placeFacets = [...placeLevels, placeName];

// Three fields hold the places, and search leaves out one field's own filter at a time: so they are counted on their own.
async function countPlaces(
  services: Services,
  list: ListDescription,
  query: ListQuery,
  restrictions: readonly Restriction[],
): Promise<SearchResult> {
  const others = restrictions.filter(({ name }) => name !== placeName);
  const filters: SearchFilter[] = others.flatMap((restriction) => restriction.filters);
  return services.search.search(list.index, { text: query.text || undefined, filters, facets: placeFacets, limit: 1 });
}

// A document bears one level of each capability, so those of all the levels that count add up.
function countsOf(
  list: ListDescription,
  { settings }: ListQuery,
  facets: SearchResult['facets'],
  reference: Reference,
): Counts {
  const ofFilters = list.filters.map((filter) => {
    const found = facets[fieldOf(filter, settings)] ?? {};
    const sum = (codes: readonly string[]) => codes.reduce((total, code) => total + (found[code] ?? 0), 0);
    const counts = filter
      .choices(reference)
      .map(({ value }) => [value, sum(searchCodes(filter, value, settings))] as const);
    const all = [...counts, [unsaid, found[unsaid] ?? 0] as const].filter(([, count]) => count > 0);
    return [filter.name, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries([...ofFilters, ...placeFacets.map((level) => [level, facets[level] ?? {}] as const)]);
}
