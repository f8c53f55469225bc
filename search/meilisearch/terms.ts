import { z } from 'zod';
import type { IndexName, StoredVersion, TermQuery, TermStatistics, TermVector } from '../engine.ts';
import { storable } from '../storable.ts';
import { filterText, isOneOf, quoted } from './filters.ts';
import { keyOf, orderOf } from './names.ts';
import { askAll, countEach, type Service } from './service.ts';
import { storedLength, storedVector, storedVersion, toVector } from './stored-document.ts';

const mostFound = 1_000;
const perRequest = 1_000;

/** What documents, by their ids, have of some terms. */
export async function termsOf(
  service: Service,
  index: IndexName,
  ids: readonly string[],
  terms: readonly string[],
): Promise<TermVector[]> {
  const keys = [...new Set(ids.map((id) => keyOf(storable(id))))];
  const asks = [];
  for (let start = 0; start < keys.length; start += perRequest) {
    const some = keys.slice(start, start + perRequest);
    asks.push({
      filter: filterText([], isOneOf('key', some)),
      attributesToRetrieve: ['id', 'vector', 'length'],
      limit: some.length,
    });
  }
  const results = await askAll(service, index, asks);
  const wanted = new Set(terms);
  return z
    .array(storedVector)
    .parse(results.flatMap(({ hits }) => hits))
    .map((stored) => toVector(stored, wanted));
}

/** What is stored, a page at a time. */
export async function versions(
  { reads, prefix }: Service,
  index: IndexName,
  { after, limit }: { after?: string; limit: number },
): Promise<StoredVersion[]> {
  const [result] = await askAll({ reads, prefix }, index, [
    {
      filter: filterText([], ...(after === undefined ? [] : [`order > ${quoted(orderOf(storable(after)))}`])),
      sort: ['order:asc'],
      attributesToRetrieve: ['id', 'key', 'version'],
      limit,
    },
  ]);
  return z
    .array(storedVersion)
    .parse(result?.hits ?? [])
    .map(({ id, version }) => ({ id, version }));
}

export async function count(service: Service, index: IndexName): Promise<number> {
  const [documents = 0] = await countEach(service, index, [filterText([])]);
  return documents;
}

const bearing = (term: string) => `terms = ${quoted(term)}`;
const sample = 1_000;

/**
 * Statistics as the service has them at this moment: a count costs it next to nothing. The average length is that of a
 * thousand documents, for it has no mean of numbers.
 */
export async function statistics(
  service: Service,
  index: IndexName,
  terms: readonly string[],
): Promise<TermStatistics> {
  const [all, lengths, ...counts] = await askAll(service, index, [
    { filter: filterText([]), limit: 0 },
    { filter: filterText([]), limit: sample, attributesToRetrieve: ['length'] },
    ...terms.map((term) => ({ filter: filterText([], bearing(term)), limit: 0 })),
  ]);
  const found = z.array(storedLength).parse(lengths?.hits ?? []);
  const whole = found.reduce((sum, { length }) => sum + length, 0);
  return {
    documents: all?.estimatedTotalHits ?? 0,
    averageLength: found.length > 0 ? whole / found.length : 1,
    frequencies: new Map(
      terms.flatMap((term, at): [string, number][] => {
        const documents = counts[at]?.estimatedTotalHits ?? 0;
        return documents > 0 ? [[term, documents]] : [];
      }),
    ),
  };
}

type Weighed = TermQuery['terms'][number];

const widestTogether = 8;
const roomForOthers = 2;

/**
 * The documents that share most with a set of terms. The service cannot add weights up, so it is asked, in one request,
 * which documents bear each term, and which bear two of the heaviest together: those that bear a common term are too
 * many to list, those that bear two are the ones that count. Then the weights are added up here, and the terms of the
 * best are fetched.
 */
export async function findByTerms(service: Service, index: IndexName, query: TermQuery): Promise<TermVector[]> {
  const limit = Math.min(mostFound, Math.max(0, Math.trunc(query.limit)));
  if (query.terms.length === 0 || limit === 0) return [];
  const sets = [...query.terms.map((term) => [term]), ...pairs(heaviest(query.terms))];
  const results = await askAll(
    service,
    index,
    sets.map((set) => ({
      filter: filterText(query.filters ?? [], ...set.map(({ term }) => bearing(term))),
      attributesToRetrieve: ['id'],
      limit,
    })),
  );
  const borne = new Map<string, Set<Weighed>>();
  for (const [at, { hits }] of results.entries()) {
    for (const { id } of z.array(z.object({ id: z.string() })).parse(hits)) {
      const terms = borne.get(id) ?? new Set();
      for (const term of sets[at] ?? []) terms.add(term);
      borne.set(id, terms);
    }
  }
  const best = bestOf(borne, limit * roomForOthers);
  const counted = new Set([...query.terms.map(({ term }) => term), ...(query.counted ?? [])]);
  const vectors = await termsOf(service, index, best, [...counted]);
  return vectors
    .map((vector) => ({ vector, shared: sharedWeight(query.terms, vector) }))
    .sort((left, right) => right.shared - left.shared || (left.vector.id < right.vector.id ? -1 : 1))
    .slice(0, limit)
    .map(({ vector }) => vector);
}

const heaviest = (terms: readonly Weighed[]) => terms.toSorted((a, b) => b.weight - a.weight).slice(0, widestTogether);

function pairs(terms: readonly Weighed[]): Weighed[][] {
  return terms.flatMap((left, at) => terms.slice(at + 1).map((right) => [left, right]));
}

function bestOf(borne: ReadonlyMap<string, ReadonlySet<Weighed>>, most: number): string[] {
  return [...borne]
    .map(([id, terms]) => ({ id, shared: [...terms].reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((left, right) => right.shared - left.shared || (left.id < right.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

function sharedWeight(terms: readonly Weighed[], vector: TermVector): number {
  return terms.reduce((sum, { term, weight }) => sum + (vector.terms.has(term) ? weight : 0), 0);
}
