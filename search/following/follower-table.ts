import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';

type Changes = {
  compare?: boolean;
  compared_at?: Date | null;
  rebuild?: boolean;
  rebuilding_documents?: number | null;
  rebuilding_written?: number | null;
};

/**
 * From now on every edit of the index is put on the follower's list. What was written before is found by the comparison
 * that a new row asks for.
 */
export async function beginFollowing(db: Kysely<Database>, index: IndexName): Promise<void> {
  if (await readFollower(db, index)) return;
  await db.transaction().execute(async (transaction) => {
    // Writers that began before wait to their end, and the trigger of those that come after sees the row.
    await sql`lock table search_document in share mode`.execute(transaction);
    await transaction
      .insertInto('search_follower')
      .values({ index_name: index, compared_at: null, rebuilding_documents: null, rebuilding_written: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** Keeps no list any more: the follower was taken out of the settings. */
export async function endFollowing(db: Kysely<Database>): Promise<void> {
  if (!(await db.selectFrom('search_follower').select('index_name').limit(1).executeTakeFirst())) return;
  await db.transaction().execute(async (transaction) => {
    await sql`lock table search_document in share mode`.execute(transaction);
    await transaction.deleteFrom('search_follower').execute();
    await transaction.deleteFrom('search_outbox').execute();
  });
}

/** What is known of the follower of an index. */
export function readFollower(db: Kysely<Database>, index: IndexName) {
  return db.selectFrom('search_follower').where('index_name', '=', index).selectAll().executeTakeFirst();
}

/** Changes what is known of the follower of an index. */
export async function noteFollower(db: Kysely<Database>, index: IndexName, changes: Changes): Promise<void> {
  await db.updateTable('search_follower').set(changes).where('index_name', '=', index).execute();
}
