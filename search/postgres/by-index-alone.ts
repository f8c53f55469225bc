import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

/**
 * Runs a statement that looks for words. The planner thinks that comparing words costs no more than comparing numbers, and
 * would read the whole table for a common word. It would also compile what is done in a few milliseconds.
 */
export function byIndexAlone<Row>(db: Kysely<Database>, statement: RawBuilder<Row>) {
  return db.transaction().execute(async (transaction) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(transaction);
    return statement.execute(transaction);
  });
}
