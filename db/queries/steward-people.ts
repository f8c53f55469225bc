import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Those who may decide as stewards, by name. */
export function stewardPeople(db: Kysely<Database>): Promise<{ personId: string; name: string }[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('organisation.is_steward', '=', true)
    .where('organisation.status', '=', 'verified')
    .where('membership.ended_at', 'is', null)
    .where('membership.role', 'in', ['owner', 'editor'])
    .select(['person.id as personId', 'person.name'])
    .distinct()
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(100)
    .execute();
}
