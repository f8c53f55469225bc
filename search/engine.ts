import { z } from 'zod';

export const indexNames = ['profile', 'opportunity'] as const;
export type IndexName = (typeof indexNames)[number];

/**
 * What is found by search. `tags` are filterable codes, each written "field:code" ("district:E06000010"); `sortKeys` are
 * numbers or ISO dates to sort and range by; `data` is what a result list shows. A newer `version` replaces an older one.
 */
export const searchDocument = z.object({
  id: z.string().min(1),
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  tags: z.array(z.string()),
  sortKeys: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  data: z.record(z.string(), z.json()),
});
export type SearchDocument = z.infer<typeof searchDocument>;

/** Filters are joined by "and"; the codes of one `anyOf` by "or". */
export type SearchFilter =
  | { field: string; anyOf: readonly string[] }
  | { sortKey: string; from?: number | string; to?: number | string };

export type SearchQuery = {
  text?: string;
  filters?: readonly SearchFilter[];
  /** Fields to count by code; each is counted without its own filter, so that a choice can be widened. */
  facets?: readonly string[];
  sort?: { sortKey: string; direction: 'ascending' | 'descending' } | 'relevance';
  offset?: number;
  /** At most 400. */
  limit?: number;
};

export type SearchHit = { id: string; relevance: number; data: SearchDocument['data'] };
export type SearchResult = {
  hits: SearchHit[];
  total: number;
  facets: Record<string, Record<string, number>>;
};

/** The port of every search engine. Relevance is 0 to 1, and 0 when there was no text. */
export type SearchEngine = {
  name: string;
  upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void>;
  /** Removes what is not newer than `version`. */
  remove(index: IndexName, id: string, version: number): Promise<void>;
  search(index: IndexName, query: SearchQuery): Promise<SearchResult>;
  /** Resolves once everything written before can be found. */
  settle(): Promise<void>;
  /** Throws when the engine cannot answer. */
  check(): Promise<void>;
  close(): Promise<void>;
};
