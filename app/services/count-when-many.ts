import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchEngine } from '#search/engine.ts';
import { readIndex } from '#search/postgres/index-table.ts';
import type { Jobs } from './jobs.ts';

const fewest = 200;
const share = 0.5;

/**
 * An engine that has the terms counted again once half as many documents of an index were written as were counted last:
 * ranking asks how rare a term is. A job sees to the rest within the hour.
 */
export function countWhenMany(engine: SearchEngine, db: Kysely<Database>, jobs: Jobs): SearchEngine {
  const written = new Map<IndexName, number>();
  return {
    ...engine,
    async upsert(index, documents) {
      await engine.upsert(index, documents);
      const sinceCount = (written.get(index) ?? 0) + documents.length;
      written.set(index, sinceCount);
      if (sinceCount < fewest) return;
      const counted = (await readIndex(db, index))?.documents ?? 0;
      if (sinceCount < counted * share) return;
      written.set(index, 0);
      await db.transaction().execute((transaction) => jobs.enqueue(transaction, 'search-count', {}));
    },
  };
}
