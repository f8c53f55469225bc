import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Organisations of the market whose name holds these words, by name. */
export function organisationsNamed(db: Kysely<Database>, words: string, limit: number) {
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('name', 'ilike', pattern)
    .where('is_steward', '=', false)
    .where('status', 'not in', ['suspended', 'refused'])
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** An organisation of the market that can be a party. */
export async function organisationToName(db: Kysely<Database>, organisationId: string) {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', organisationId)
    .where('is_steward', '=', false)
    .where('status', 'not in', ['suspended', 'refused'])
    .executeTakeFirst();
  return row ?? null;
}

/** How many owners an organisation has besides one person. */
export async function otherOwners(db: Kysely<Database>, organisationId: string, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('membership')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .where('ended_at', 'is', null)
    .where('person_id', '<>', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
