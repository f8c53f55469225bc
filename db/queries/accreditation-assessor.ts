import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import { controlGroups } from './control.ts';

/** The lead assessor of an accreditation who was not taken off; null when there is none. */
export async function leadOf(db: Kysely<Database>, accreditationId: string) {
  const row = await db
    .selectFrom('accreditation_assessor as seat')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .where('seat.accreditation_id', '=', accreditationId)
    .where('seat.is_lead', '=', true)
    .where('seat.removed_at', 'is', null)
    .select(['seat.person_id as personId', 'person.name', 'person.email', 'seat.from_day as fromDay'])
    .select(['seat.until_day as untilDay', 'seat.independence_declared_at as declaredAt'])
    .executeTakeFirst();
  return row ?? null;
}
export type Lead = NonNullable<Awaited<ReturnType<typeof leadOf>>>;

/** The names of the lead assessors of several accreditations; those without one are left out. */
export async function leadNames(
  db: Kysely<Database>,
  accreditationIds: readonly string[],
): Promise<Map<string, string>> {
  if (accreditationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('accreditation_assessor as seat')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .where('seat.accreditation_id', 'in', [...accreditationIds])
    .where('seat.is_lead', '=', true)
    .where('seat.removed_at', 'is', null)
    .select(['seat.accreditation_id as accreditationId', 'person.name'])
    .execute();
  return new Map(rows.map(({ accreditationId, name }) => [accreditationId, name]));
}

/** Appoints a lead for a number of days, instead of whoever is. */
export async function appointLead(
  db: Transaction<Database>,
  seat: { accreditationId: string; personId: string; fromDay: string; untilDay: string; by: string | null; now: Date },
): Promise<void> {
  await db
    .updateTable('accreditation_assessor')
    .set({ removed_at: seat.now })
    .where('accreditation_id', '=', seat.accreditationId)
    .where('removed_at', 'is', null)
    .where('person_id', '!=', seat.personId)
    .execute();
  const days = { from_day: seat.fromDay, until_day: seat.untilDay, appointed_by: seat.by, removed_at: null };
  await db
    .insertInto('accreditation_assessor')
    .values({ accreditation_id: seat.accreditationId, person_id: seat.personId, is_lead: true, ...days })
    .onConflict((conflict) => conflict.columns(['accreditation_id', 'person_id']).doUpdateSet(days))
    .execute();
}

export async function declareIndependence(
  db: Transaction<Database>,
  accreditationId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('accreditation_assessor')
    .set({ independence_declared_at: now })
    .where('accreditation_id', '=', accreditationId)
    .where('person_id', '=', personId)
    .execute();
}

/** What a person is appointed to on a day, the next visit first. */
export function appointmentsOf(db: Kysely<Database>, personId: string, today: string) {
  return db
    .selectFrom('accreditation_assessor as seat')
    .innerJoin('accreditation', 'accreditation.id', 'seat.accreditation_id')
    .innerJoin('organisation as prime', 'prime.id', 'accreditation.organisation_id')
    .where('seat.person_id', '=', personId)
    .where('seat.removed_at', 'is', null)
    .where('seat.from_day', '<=', today)
    .where('seat.until_day', '>=', today)
    .select([
      'accreditation.id',
      'prime.name as primeName',
      'accreditation.status',
      'accreditation.on_site_on as onSiteOn',
    ])
    .select(['seat.until_day as untilDay', 'seat.independence_declared_at as declaredAt'])
    .orderBy('accreditation.on_site_on')
    .limit(100)
    .execute();
}

/**
 * Whether a person belongs to one of these organisations or to one under common control with it, or did since a moment.
 */
export async function belongsToAny(
  db: Kysely<Database>,
  personId: string,
  organisationIds: readonly string[],
  since: Date,
): Promise<boolean> {
  const rows = await db
    .selectFrom('membership')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', since)]))
    .execute();
  const own = rows.map(({ organisation_id: id }) => id);
  const groups = await controlGroups(db, [...own, ...organisationIds]);
  const theirs = new Set(organisationIds.map((id) => groups.get(id)));
  return own.some((id) => theirs.has(groups.get(id)));
}

/** A person by their address; null for one that is not known. */
export async function personByEmail(db: Kysely<Database>, email: string) {
  const row = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('email', '=', email)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return row ?? null;
}
