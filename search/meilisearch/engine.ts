import { type IndexName, indexNames, type SearchEngine } from '../engine.ts';
import { findDocuments } from './find-documents.ts';
import { uidOf } from './names.ts';
import { openService } from './service.ts';
import { SearchIndexNotReady, stateOf } from './state.ts';
import { removed, toStored } from './stored-document.ts';
import { idle } from './tasks.ts';
import { count, findByTerms, statistics, termsOf, versions } from './terms.ts';
import { openWriteQueue } from './write-queue.ts';

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

/**
 * Search in a Meilisearch server. What is written can be found once `upsert` or `remove` resolves; they throw when the
 * service could not do it, and may simply be called again.
 */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const service = openService(options);
  const queue = openWriteQueue(service);
  return {
    name: 'meilisearch',
    upsert: (index, documents) =>
      queue.write(
        index,
        documents.map((document) => ({ document: toStored(document), replaces: 'older' })),
      ),
    remove: (index, id, version) => queue.write(index, [{ document: removed(id, version), replaces: 'as old' }]),
    search: (index, query) => findDocuments(service, index, query),
    findByTerms: (index, query) => findByTerms(service, index, query),
    termsOf: (index, ids, terms) => termsOf(service, index, ids, terms),
    statistics: (index, terms) => statistics(service, index, terms),
    versions: (index, page) => versions(service, index, page),
    count: (index) => count(service, index),
    async settle() {
      await queue.settle();
      await idle(
        service.writes,
        indexNames.map((index) => uidOf(service.prefix, index)),
      );
    },
    async check() {
      for (const index of indexNames) {
        const state = await stateOf(service.reads, uidOf(service.prefix, index));
        if (state !== 'ready') throw new SearchIndexNotReady(uidOf(service.prefix, index), state);
      }
    },
    async close() {
      await queue.settle();
    },
  };
}
