import type { FederatedMultiSearchParams, SearchResponse } from 'meilisearch';
import { z } from 'zod';
import type { IndexName, SearchFilter, SearchHit, SearchQuery, SearchResult } from '../engine.ts';
import { highlighter } from '../highlight.ts';
import { pageOf } from '../page.ts';
import { filterText } from './filters.ts';
import { fieldName, uidOf } from './names.ts';
import type { Service } from './service.ts';
import { storedHit, storedText } from './stored-document.ts';
import { planText, type TextSearch } from './text-plan.ts';

type Answer = Pick<SearchResult, 'total' | 'facets'> & { hits: SearchResponse<Record<string, unknown>>['hits'] };
type Asking = { filters: readonly SearchFilter[]; facets: readonly string[]; offset: number; limit: number };

/** Answers a search: the page, and beside it one request for each counted field that has a filter of its own. */
export async function findDocuments(service: Service, index: IndexName, query: SearchQuery): Promise<SearchResult> {
  const plan = query.text ? await planText(service, index, query.text) : null;
  const { filters = [], facets = [] } = query;
  const ownFilter = (field: string) => (filter: SearchFilter) => 'field' in filter && filter.field === field;
  const widened = facets.filter((field) => filters.some(ownFilter(field)));
  const plain = facets.filter((field) => !widened.includes(field));
  const ask = asking(service, index, query, plan);
  const [page, ...counts] = await Promise.all([
    ask({ filters, facets: plain, ...pageOf(query) }),
    ...widened.map((field) =>
      ask({ filters: filters.filter((filter) => !ownFilter(field)(filter)), facets: [field], offset: 0, limit: 0 }),
    ),
  ]);
  const counted: SearchResult['facets'] = Object.assign({}, page.facets, ...counts.map((other) => other.facets));
  return {
    hits: page.hits.map(toHit(plan, query)),
    total: page.total,
    facets: Object.fromEntries(facets.map((field) => [field, counted[field] ?? {}])),
  };
}

/** Several searches as one: what any of them finds, each document once, the best place it has in any. */
function asking(service: Service, index: IndexName, query: SearchQuery, plan: TextSearch[] | null) {
  const indexUid = uidOf(service.prefix, index);
  return async ({ filters, facets, offset, limit }: Asking): Promise<Answer> => {
    if (plan?.length === 0) return { hits: [], total: 0, facets: {} };
    const names = new Map(facets.map((field) => [`tags.${fieldName(field)}`, field]));
    const common = {
      indexUid,
      filter: filterText(filters),
      sort: sortOf(query.sort),
      attributesToRetrieve: ['id', 'data', ...(query.highlight ? ['title', 'body'] : [])],
    };
    const answer = await service.reads.multiSearch<FederatedMultiSearchParams, Record<string, unknown>>({
      federation: { offset, limit, facetsByIndex: { [indexUid]: [...names.keys()] } },
      queries: (plan ?? [{}]).map((search) => ({ ...common, ...search })),
    });
    const distribution = answer.facetsByIndex?.[indexUid]?.distribution ?? {};
    return {
      hits: answer.hits,
      total: answer.estimatedTotalHits ?? 0,
      facets: Object.fromEntries([...names].map(([name, field]) => [field, distribution[name] ?? {}])),
    };
  };
}

function sortOf(sort: SearchQuery['sort']): string[] | undefined {
  if (typeof sort !== 'object') return undefined;
  const direction = sort.direction === 'descending' ? 'desc' : 'asc';
  const name = fieldName(sort.sortKey);
  return [`number.${name}:${direction}`, `text.${name}:${direction}`, 'order:asc'];
}

function toHit(plan: TextSearch[] | null, { text = '', highlight }: SearchQuery) {
  const mark = highlight ? highlighter(text) : null;
  return (hit: Answer['hits'][number]): SearchHit => {
    const { id, data } = storedHit.parse(hit);
    return {
      id,
      relevance: plan ? relevanceOf(hit) : 0,
      data,
      ...(mark ? { highlight: mark(storedText.parse(hit)) } : {}),
    };
  };
}

const score = z.object({ _federation: z.object({ weightedRankingScore: z.number() }) });

function relevanceOf(hit: Answer['hits'][number]): number {
  return Math.min(1, Math.max(0, score.parse(hit)._federation.weightedRankingScore));
}
