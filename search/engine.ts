import { z } from 'zod';

export const indexNames = ['profile', 'opportunity'] as const;
export type IndexName = (typeof indexNames)[number];

/** A point on the map, in degrees. */
const point = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
export type Point = z.infer<typeof point>;

/**
 * What is found by search. `tags` are filterable codes, each written "field:code" ("district:E06000010"); `sortKeys` are
 * numbers or ISO dates to sort and range by; `point` is where it is, for searches by distance; `data` is what a result
 * list shows. A newer `version` replaces an older one.
 */
export const searchDocument = z.object({
  id: z.string().min(1),
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  tags: z.array(z.string()),
  sortKeys: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  point: point.optional(),
  data: z.record(z.string(), z.json()),
});
export type SearchDocument = z.infer<typeof searchDocument>;

/** Filters are joined by "and"; the codes of one `anyOf`, and the filters of one `or`, by "or". */
export type SearchFilter =
  | { field: string; anyOf: readonly string[] }
  | { sortKey: string; from?: number | string; to?: number | string }
  | { near: Point; withinKilometres: number }
  | { or: readonly SearchFilter[] }
  | { and: readonly SearchFilter[] };

export type SearchQuery = {
  text?: string;
  filters?: readonly SearchFilter[];
  /** Fields to count by code; each is counted without its own filter, so that a choice can be widened. */
  facets?: readonly string[];
  sort?: { sortKey: string; direction: 'ascending' | 'descending' } | 'relevance';
  /** Whether each hit comes with the passages that answer the text. */
  highlight?: boolean;
  offset?: number;
  /** At most 400. */
  limit?: number;
};

/** Plain text, in the pieces that answer the text searched for and those between. Whoever shows it escapes it. */
export type Passage = readonly { text: string; marked: boolean }[];

export type SearchHit = {
  id: string;
  relevance: number;
  data: SearchDocument['data'];
  /** The title whole, and the part of the body that answers best; only when asked for. */
  highlight?: { title: Passage; body: Passage };
};
export type SearchResult = {
  hits: SearchHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
  /** True when another engine than the usual one answered. */
  degraded?: boolean;
};

/** How often a term (search/words) stands in the title and in the body of a document. */
export type TermCount = { title: number; body: number };
/** What a document has of the terms asked for, and how many terms stand in it, repetitions included. */
export type TermVector = { id: string; terms: ReadonlyMap<string, TermCount>; length: number };

/** Which documents share the most telling terms. A term weighs more the rarer it is; documents come in no promised order. */
export type TermQuery = {
  terms: readonly { term: string; weight: number }[];
  /** What is wanted of those found: their counts of these terms, or of those that find. */
  counted?: readonly string[];
  filters?: readonly SearchFilter[];
  /** At most 1,000. */
  limit: number;
};

/** What a whole index knows of some terms: how many documents bear each. */
export type TermStatistics = {
  documents: number;
  /** Mean number of terms in a document, repetitions included. */
  averageLength: number;
  frequencies: ReadonlyMap<string, number>;
};

export type StoredVersion = { id: string; version: number };

/** The port of every search engine. Relevance is 0 to 1, and 0 when there was no text. */
export type SearchEngine = {
  name: string;
  upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void>;
  /** Removes what is not newer than `version`. */
  remove(index: IndexName, id: string, version: number): Promise<void>;
  search(index: IndexName, query: SearchQuery): Promise<SearchResult>;
  /** The documents that share most with a set of terms. */
  findByTerms(index: IndexName, query: TermQuery): Promise<TermVector[]>;
  /** What documents, by their ids, have of some terms; what is not there is left out. */
  termsOf(index: IndexName, ids: readonly string[], terms: readonly string[]): Promise<TermVector[]>;
  /** May be some minutes behind what was written. */
  statistics(index: IndexName, terms: readonly string[]): Promise<TermStatistics>;
  /** What is stored, in the order of ids by code unit, after an id: for comparing an index with what it is made from. */
  versions(index: IndexName, page: { after?: string; limit: number }): Promise<StoredVersion[]>;
  /** How many documents an index holds. */
  count(index: IndexName): Promise<number>;
  /** Resolves once everything written before can be found. */
  settle(): Promise<void>;
  /** Throws when the engine cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
};
