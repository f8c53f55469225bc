import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Providers with an activity of one of the services in one of the districts, for when no search engine answers. It reads
 * the rows as they are being edited, which is good enough to choose whom to score; the score reads what was published.
 */
export async function providersByRows(
  db: Kysely<Database>,
  need: { services: readonly string[]; districts: readonly string[] },
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('profile', 'profile.id', 'activity.profile_id')
    .where('profile.status', '=', 'published')
    .$if(need.services.length > 0, (query) => query.where('activity.service_type', 'in', need.services))
    .$if(need.districts.length > 0, (query) =>
      query.where(sql<boolean>`activity.districts && ${[...need.districts]}::text[]`),
    )
    .select('profile.organisation_id')
    .distinct()
    .orderBy('profile.organisation_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Published opportunities with a requirement for one of the services, the soonest to close first. */
export async function opportunitiesByRows(
  db: Kysely<Database>,
  offer: { services: readonly string[]; today: string },
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .where('status', '=', 'published')
    .where('response_deadline', '>=', offer.today)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('requirement')
          .select('requirement.id')
          .whereRef('requirement.opportunity_id', '=', 'opportunity.id')
          .where('requirement.service_type', 'in', [...offer.services, '']),
      ),
    )
    .select('id')
    .orderBy('response_deadline')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
