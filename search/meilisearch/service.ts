import { type Meilisearch, MeilisearchApiError, type MultiSearchQuery, type MultiSearchResult } from 'meilisearch';
import type { IndexName } from '../engine.ts';
import { openClient } from './client.ts';
import type { Exclusively, MeilisearchOptions } from './engine.ts';
import { uidOf, usualPrefix } from './names.ts';

/** The service as the adapter's parts speak to it: one client that reads, and one that writes and has more time. */
export type Service = {
  reads: Meilisearch;
  writes: Meilisearch;
  prefix: string;
  exclusively: Exclusively;
};

const writeTimeout = 60_000;

export function openService(options: MeilisearchOptions): Service {
  const { url, searchKey, writeKey, timeout, prefix = usualPrefix, exclusively = inTurn(`${url} ${prefix}`) } = options;
  return {
    reads: openClient({ url, key: searchKey, timeout }),
    writes: openClient({ url, key: writeKey, timeout: Math.max(timeout, writeTimeout) }),
    prefix,
    exclusively,
  };
}

export type Ask = Omit<MultiSearchQuery, 'indexUid'>;

/** Asks an index several things in one request. */
export async function askAll(
  { reads, prefix }: Pick<Service, 'reads' | 'prefix'>,
  index: IndexName,
  asks: readonly Ask[],
): Promise<MultiSearchResult<Record<string, unknown>>[]> {
  if (asks.length === 0) return [];
  const queries = asks.map((ask) => ({ ...ask, indexUid: uidOf(prefix, index) }));
  const { results } = await reads.multiSearch<{ queries: MultiSearchQuery[] }, Record<string, unknown>>({ queries });
  return results;
}

/** How many documents pass each filter. */
export async function countEach(service: Service, index: IndexName, filters: readonly string[]): Promise<number[]> {
  const results = await askAll(
    service,
    index,
    filters.map((filter) => ({ filter, limit: 0 })),
  );
  return results.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0);
}

// An index that was never given its settings cannot filter.
const missing = ['index_not_found', 'invalid_search_filter'];

/** Whether the service refused because an index is not there, or not made by us. */
export function isMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && missing.includes(error.cause?.code ?? '');
}

const lastOf = new Map<string, Promise<unknown>>();

/** Order among the writers of this process. */
function inTurn(name: string): Exclusively {
  return (index, work) => {
    const mine = (lastOf.get(name + index) ?? Promise.resolve()).then(work, work);
    lastOf.set(name + index, mine);
    return mine;
  };
}
