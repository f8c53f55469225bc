import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The name of a person; null when there is none. */
export async function findPerson(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? null;
}
