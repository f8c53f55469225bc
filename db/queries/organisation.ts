import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { NewOrganisation, OrganisationRow, OrganisationStatus } from '../tables/organisation.table.ts';

export type OrganisationDetails = Pick<
  OrganisationRow,
  'name' | 'is_provider' | 'is_prime' | 'legal_form' | 'size_band' | 'head_office_district' | 'website'
>;

export function findOrganisation(db: Kysely<Database>, organisationId: string): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisation').selectAll().where('id', '=', organisationId).executeTakeFirst();
}

/** Reads an organisation and keeps everyone else from changing it until the transaction ends. */
export function lockOrganisation(
  db: Transaction<Database>,
  organisationId: string,
): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisation').selectAll().where('id', '=', organisationId).forUpdate().executeTakeFirst();
}

export async function insertOrganisation(db: Transaction<Database>, organisation: NewOrganisation): Promise<string> {
  const { id } = await db.insertInto('organisation').values(organisation).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateOrganisationDetails(
  db: Transaction<Database>,
  organisationId: string,
  details: OrganisationDetails,
  now: Date,
): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ ...details, updated_at: now })
    .where('id', '=', organisationId)
    .execute();
}

export async function setOrganisationStatus(
  db: Transaction<Database>,
  organisationId: string,
  status: OrganisationStatus,
  reason: string | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ status, status_reason: reason, status_since: now, updated_at: now })
    .where('id', '=', organisationId)
    .execute();
}

/** Makes an organisation the one that a session acts for. */
export async function actForOrganisation(
  db: Transaction<Database>,
  session: { sessionId: string; personId: string },
  organisationId: string | null,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ acting_organisation_id: organisationId })
    .where('id', '=', session.sessionId)
    .where('person_id', '=', session.personId)
    .execute();
}
