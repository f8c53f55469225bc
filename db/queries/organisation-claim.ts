import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { DirectoryClaimTable } from '../tables/organisation.table.ts';

/** The claim that a person waits with on a directory entry. */
export function waitingClaimBy(db: Kysely<Database>, organisationId: string, personId: string) {
  return waitingBy(db, organisationId, personId).executeTakeFirst();
}

export function lockWaitingClaimBy(db: Transaction<Database>, organisationId: string, personId: string) {
  return waitingBy(db, organisationId, personId).forUpdate().executeTakeFirst();
}

export function lockClaim(db: Transaction<Database>, claimId: string) {
  return db.selectFrom('directory_claim').selectAll().where('id', '=', claimId).forUpdate().executeTakeFirst();
}

function waitingBy(db: Kysely<Database>, organisationId: string, personId: string) {
  return db
    .selectFrom('directory_claim')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('status', '=', 'waiting');
}

export async function insertClaim(
  db: Transaction<Database>,
  claim: Pick<
    DirectoryClaimTable,
    'organisation_id' | 'person_id' | 'method' | 'explanation' | 'code_hash' | 'expires_at'
  > & {
    id: string;
    created_at: Date;
  },
): Promise<void> {
  await db
    .insertInto('directory_claim')
    .values({ ...claim, decided_by: null, decided_at: null, reason: null })
    .execute();
}

/** Makes way for a new claim of the same person: at most one waits. */
export async function expireClaimsBy(
  db: Transaction<Database>,
  organisationId: string,
  personId: string,
): Promise<void> {
  await db
    .updateTable('directory_claim')
    .set({ status: 'expired' })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('status', '=', 'waiting')
    .execute();
}

export async function countAttempt(
  db: Transaction<Database>,
  claimId: string,
  attempts: number,
  status: 'waiting' | 'expired',
): Promise<void> {
  await db.updateTable('directory_claim').set({ attempts, status }).where('id', '=', claimId).execute();
}

export async function closeClaim(
  db: Transaction<Database>,
  claimId: string,
  change: { status: 'accepted' | 'refused' } & Pick<DirectoryClaimTable, 'decided_by' | 'decided_at' | 'reason'>,
): Promise<void> {
  await db.updateTable('directory_claim').set(change).where('id', '=', claimId).execute();
}

/** Refuses every other claim that waits on an entry. @returns who waited */
export async function refuseOtherClaims(
  db: Transaction<Database>,
  organisationId: string,
  acceptedClaimId: string,
  change: Pick<DirectoryClaimTable, 'decided_by' | 'decided_at' | 'reason'>,
): Promise<{ id: string; person_id: string }[]> {
  return db
    .updateTable('directory_claim')
    .set({ ...change, status: 'refused' })
    .where('organisation_id', '=', organisationId)
    .where('id', '!=', acceptedClaimId)
    .where('status', '=', 'waiting')
    .returning(['id', 'person_id'])
    .execute();
}

/** The address of a person, to tell them how their claim ended. */
export async function addressOf(db: Kysely<Database>, personId: string): Promise<string> {
  const { email } = await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  return email;
}
