import type { IndexName, SearchEngine } from '../engine.ts';

export type MeilisearchOptions = {
  url: string;
  /** May search, and nothing else. */
  searchKey: string;
  writeKey: string;
  /** Milliseconds that a request may take. */
  timeout: number;
  /** What the names of its indexes begin with: tests and evaluations have indexes of their own. */
  prefix?: string;
  /**
   * Runs work while nobody else, in any process, runs such work for the same index. Usually a lock in Postgres. Without
   * it only the writes of this process wait for each other.
   */
  exclusively?: Exclusively;
};

export type Exclusively = <Result>(index: IndexName, work: () => Promise<Result>) => Promise<Result>;

/** Search in a Meilisearch server. */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const missing = async (): Promise<never> => {
    throw new Error(`Meilisearch at ${options.url} is not spoken to yet`);
  };
  return {
    name: 'meilisearch',
    upsert: missing,
    remove: missing,
    search: missing,
    findByTerms: missing,
    termsOf: missing,
    statistics: missing,
    versions: missing,
    count: missing,
    settle: missing,
    check: missing,
    async close() {},
  };
}
