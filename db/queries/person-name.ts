import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The name of a person; null when there is none. */
export async function findPerson(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? null;
}

/** The names of several people, by their ids. */
export async function namesOfPeople(db: Kysely<Database>, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...personIds])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
