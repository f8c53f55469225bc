import { type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';

type NewEntry = { concernId: string; verb: string; detail: JsonObject; day: string };

/** Keeps what an anonymous reporter did until its day is over. */
export async function insertEntry(
  db: Transaction<Database>,
  { concernId, verb, detail, day }: NewEntry,
): Promise<void> {
  await db
    .insertInto('concern_entry')
    .values((eb) => ({
      concern_id: concernId,
      position: eb
        .selectFrom('concern_entry')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('concern_id', '=', concernId),
      verb,
      detail,
      day,
    }))
    .execute();
}

/** Takes out what was done before a day, in the order of ids that mean nothing; what one reporter did, in its order. */
export async function takeEntries(db: Transaction<Database>, before: string) {
  const taken = await db
    .deleteFrom('concern_entry')
    .where('day', '<', before)
    .returning(['concern_id', 'position', 'verb', 'detail'])
    .execute();
  return taken.sort((left, right) => left.concern_id.localeCompare(right.concern_id) || left.position - right.position);
}

/** Lets stewards know of concerns from a day on. */
export async function markEntered(db: Transaction<Database>, concernIds: readonly string[], on: string): Promise<void> {
  if (concernIds.length === 0) return;
  await db
    .updateTable('concern')
    .set({ entered_on: on })
    .where('id', 'in', [...concernIds])
    .where('entered_on', 'is', null)
    .execute();
}

/** Whether an anonymous reporter did something that the audit log does not hold yet. */
export async function hasEntries(db: Kysely<Database>, before: string): Promise<boolean> {
  const row = await db
    .selectFrom('concern_entry')
    .select('concern_id')
    .where('day', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
