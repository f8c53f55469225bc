import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';
import { countKinds, type Difference } from './differences.ts';

/** Keeps what a comparison of an engine with its source found. */
export async function noteComparison(
  db: Kysely<Database>,
  comparison: { index: IndexName; engine: string; documents: number; found: readonly Difference[]; at: Date },
): Promise<void> {
  const { index, engine, documents, found, at } = comparison;
  await db
    .insertInto('search_comparison')
    .values({ index_name: index, engine, documents, at, ...countKinds(found) })
    .execute();
}

/** How many documents the last comparison of each index and engine found wrong. */
export async function lastDifferences(
  db: Kysely<Database>,
): Promise<{ index: string; engine: string; documents: number }[]> {
  const { rows } = await sql<{ index: string; engine: string; documents: number }>`
    select distinct on (index_name, engine) index_name as index, engine,
      missing + outdated + superfluous as documents
    from search_comparison order by index_name, engine, at desc`.execute(db);
  return rows;
}
