import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';

const firstDue = 200;

/**
 * Ranking asks the planner's statistics how common a word is. A server renews them by itself, the embedded database
 * never does: so after 200 documents written, and then whenever their number has doubled.
 */
export function statisticsKeeper(db: Kysely<Database>): (written: number) => Promise<void> {
  let total = 0;
  let due = firstDue;
  return async (written) => {
    total += written;
    if (total < due) return;
    due = total * 2;
    await sql`analyze search_entry, search_document, search_bitmap, search_sort`.execute(db);
  };
}
