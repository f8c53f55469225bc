import type { Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ActivityTable } from '../tables/profile.table.ts';

export type ActivityChanges = Omit<Updateable<ActivityTable>, 'id' | 'profile_id' | 'position'>;

/** One activity of an organisation's profile. */
export async function findActivity(db: Kysely<Database>, organisationId: string, activityId: string) {
  return db
    .selectFrom('activity')
    .innerJoin('profile', 'profile.id', 'activity.profile_id')
    .where('profile.organisation_id', '=', organisationId)
    .where('activity.id', '=', activityId)
    .selectAll('activity')
    .executeTakeFirst();
}

/** Adds an activity at the end. @returns its id */
export async function insertActivity(
  db: Transaction<Database>,
  profileId: string,
  serviceType: string,
): Promise<string> {
  const { id } = await db
    .insertInto('activity')
    .values((eb) => ({
      profile_id: profileId,
      service_type: serviceType,
      place_rule: null,
      capacity_per_month: null,
      since: null,
      position: eb
        .selectFrom('activity')
        .where('profile_id', '=', profileId)
        .select((inner) => inner.fn.coalesce(inner(inner.fn.max('position'), '+', 1), inner.lit(0)).as('position')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How many activities a profile has. */
export async function countActivities(db: Kysely<Database>, profileId: string): Promise<number> {
  const { count } = await db
    .selectFrom('activity')
    .where('profile_id', '=', profileId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Changes an activity of a profile. @returns false when the profile has no such activity */
export async function updateActivity(
  db: Transaction<Database>,
  profileId: string,
  activityId: string,
  changes: ActivityChanges,
): Promise<boolean> {
  const result = await db
    .updateTable('activity')
    .set(changes)
    .where('profile_id', '=', profileId)
    .where('id', '=', activityId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Removes an activity of a profile. @returns false when the profile has no such activity */
export async function deleteActivity(
  db: Transaction<Database>,
  profileId: string,
  activityId: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom('activity')
    .where('profile_id', '=', profileId)
    .where('id', '=', activityId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Removes every activity of an organisation's draft. */
export async function deleteActivitiesOf(db: Transaction<Database>, organisationId: string): Promise<void> {
  await db
    .deleteFrom('activity')
    .where('profile_id', 'in', (eb) =>
      eb.selectFrom('profile').where('organisation_id', '=', organisationId).select('profile.id'),
    )
    .execute();
}
