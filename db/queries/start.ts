import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { ProfileRow } from '../tables/profile.table.ts';

/** How many providers the public can see. */
export async function countPublishedProviders(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('profile')
    .innerJoin('organisation', 'organisation.id', 'profile.organisation_id')
    .where('profile.status', '=', 'published')
    .where('organisation.is_provider', '=', true)
    .where('organisation.status', 'not in', ['suspended', 'refused'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many opportunities can still be answered on this day. */
export async function countOpenOpportunities(db: Kysely<Database>, today: string): Promise<number> {
  const { count } = await db
    .selectFrom('opportunity')
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .where('opportunity.status', '=', 'published')
    .where('organisation.status', 'not in', ['suspended', 'refused'])
    .where('opportunity.response_deadline', '>=', today)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Where an organisation's profile stands; null before it has one. */
export async function findProfileStatus(
  db: Kysely<Database>,
  organisationId: string,
): Promise<ProfileRow['status'] | null> {
  const profile = await db
    .selectFrom('profile')
    .where('organisation_id', '=', organisationId)
    .select('status')
    .executeTakeFirst();
  return profile?.status ?? null;
}
