import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { IdentifierRow, OrganisationStatus } from '../tables/organisation.table.ts';

/** domain.md 8.1: many may claim an identifier, one may have it verified. */
export const identifierVerifiedOnce = 'identifier_verified_once';
export const identifierOncePerOrganisation = 'identifier_once_per_organisation';

export type SchemeAndValue = Pick<IdentifierRow, 'scheme' | 'value'>;
export type NumberHolder = {
  organisationId: string;
  organisationStatus: OrganisationStatus;
  status: IdentifierRow['status'];
};

export function identifiersOf(db: Kysely<Database>, organisationId: string): Promise<IdentifierRow[]> {
  return db
    .selectFrom('identifier')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('scheme')
    .execute();
}

/** The organisations that hold or claim a number: the verified one first. Refused claims are left out. */
export function holdersOfNumber(db: Kysely<Database>, { scheme, value }: SchemeAndValue): Promise<NumberHolder[]> {
  return db
    .selectFrom('identifier')
    .innerJoin('organisation', 'organisation.id', 'identifier.organisation_id')
    .select([
      'organisation.id as organisationId',
      'organisation.status as organisationStatus',
      'identifier.status as status',
    ])
    .where('scheme', '=', scheme)
    .where('value', '=', value)
    .where('identifier.status', '!=', 'refused')
    .where('organisation.status', '!=', 'refused')
    .orderBy(sql`identifier.status = 'verified'`, 'desc')
    .orderBy('identifier.created_at')
    .limit(20)
    .execute();
}

export async function insertClaimedIdentifiers(
  db: Transaction<Database>,
  organisationId: string,
  identifiers: readonly SchemeAndValue[],
  now: Date,
): Promise<void> {
  if (identifiers.length === 0) return;
  const rows = identifiers.map(({ scheme, value }) => ({
    organisation_id: organisationId,
    scheme,
    value,
    source: 'given by the organisation',
    created_at: now,
    verified_at: null,
    verified_by: null,
    refused_reason: null,
  }));
  await db.insertInto('identifier').values(rows).execute();
}

/** Takes away an identifier that is not verified. @returns what it was, or undefined when there is none such */
export function deleteUnverifiedIdentifier(
  db: Transaction<Database>,
  organisationId: string,
  identifierId: string,
): Promise<SchemeAndValue | undefined> {
  return db
    .deleteFrom('identifier')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', identifierId)
    .where('status', '!=', 'verified')
    .returning(['scheme', 'value'])
    .executeTakeFirst();
}

export function lockIdentifier(
  db: Transaction<Database>,
  organisationId: string,
  identifierId: string,
): Promise<IdentifierRow | undefined> {
  return db
    .selectFrom('identifier')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', identifierId)
    .forUpdate()
    .executeTakeFirst();
}

/** @throws a violation of `identifierVerifiedOnce` when another organisation has the number verified */
export async function verifyIdentifier(
  db: Transaction<Database>,
  identifierId: string,
  by: { personId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('identifier')
    .set({ status: 'verified', verified_at: by.now, verified_by: by.personId, refused_reason: null })
    .where('id', '=', identifierId)
    .execute();
}

export async function refuseIdentifier(db: Transaction<Database>, identifierId: string, reason: string): Promise<void> {
  await db
    .updateTable('identifier')
    .set({ status: 'refused', verified_at: null, verified_by: null, refused_reason: reason })
    .where('id', '=', identifierId)
    .execute();
}
