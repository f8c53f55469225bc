import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';

type Changes = { format?: string; rebuilding_format?: string | null; rebuilt_up_to?: string | null };

/** What is known of an index as a whole. */
export function readIndex(db: Kysely<Database>, index: IndexName) {
  return db.selectFrom('search_index').where('index_name', '=', index).selectAll().executeTakeFirst();
}

/** Changes what is known of an index. */
export async function noteIndex(db: Kysely<Database>, index: IndexName, changes: Changes): Promise<void> {
  await db
    .insertInto('search_index')
    .values({ index_name: index, counted_at: null, rebuilding_format: null, rebuilt_up_to: null, ...changes })
    .onConflict((conflict) => conflict.column('index_name').doUpdateSet(changes))
    .execute();
}
