import type { Kysely, Transaction, Updateable } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { InterestRow, InterestTable } from '../tables/interest.table.ts';

/** An organisation's interest in an opportunity; null until something was saved. */
export async function findInterestOf(
  db: Kysely<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<InterestRow | null> {
  const row = await ofOrganisation(db, organisationId, opportunityId).executeTakeFirst();
  return row ?? null;
}

/** The same, locked until the transaction ends; begun as a draft when there is none. */
export async function lockInterest(
  db: Transaction<Database>,
  organisationId: string,
  opportunityId: string,
  now: Date,
): Promise<InterestRow> {
  await db
    .insertInto('interest')
    .values({ organisation_id: organisationId, opportunity_id: opportunityId, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(['opportunity_id', 'organisation_id']).doNothing())
    .execute();
  return ofOrganisation(db, organisationId, opportunityId).forUpdate().executeTakeFirstOrThrow();
}

function ofOrganisation(db: Kysely<Database>, organisationId: string, opportunityId: string) {
  return db
    .selectFrom('interest')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('opportunity_id', '=', opportunityId);
}

/** Changes an interest that the caller has locked. */
export async function updateInterest(
  db: Transaction<Database>,
  interestId: string,
  change: Updateable<InterestTable>,
): Promise<void> {
  await db.updateTable('interest').set(change).where('id', '=', interestId).execute();
}

/** Keeps what was sent for good, as the version that stands, with its lots. */
export async function insertInterestVersion(
  db: Transaction<Database>,
  sent: { interestId: string; version: number; snapshot: JsonObject; sentBy: string | null; sentAt: Date },
  lots: readonly { lotId: string }[],
): Promise<void> {
  const { interestId, version, snapshot, sentBy, sentAt } = sent;
  await db
    .insertInto('interest_version')
    .values({ interest_id: interestId, version, snapshot, sent_by: sentBy, sent_at: sentAt })
    .execute();
  await db.deleteFrom('interest_lot').where('interest_id', '=', interestId).execute();
  await db
    .insertInto('interest_lot')
    .values(lots.map(({ lotId }) => ({ interest_id: interestId, lot_id: lotId })))
    .execute();
}

/** The number of the last version that was sent, 0 before the first. A withdrawn interest keeps its versions. */
export async function lastInterestVersion(db: Kysely<Database>, interestId: string): Promise<number> {
  const { last } = await db
    .selectFrom('interest_version')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('interest_id', '=', interestId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** One version as it was sent. */
export function findInterestVersion(db: Kysely<Database>, interestId: string, version: number) {
  return db
    .selectFrom('interest_version')
    .select(['version', 'snapshot', 'sent_at'])
    .where('interest_id', '=', interestId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** When each version was sent, the first first. */
export function listInterestVersions(db: Kysely<Database>, interestId: string) {
  return db
    .selectFrom('interest_version')
    .leftJoin('person', 'person.id', 'interest_version.sent_by')
    .select(['interest_version.version', 'interest_version.sent_at', 'person.name as sentBy'])
    .where('interest_id', '=', interestId)
    .orderBy('interest_version.version')
    .limit(100)
    .execute();
}

/** The interests of an organisation with what each is in, the latest change first. */
export function listInterestsOfOrganisation(
  db: Kysely<Database>,
  organisationId: string,
  { offset, limit }: { offset: number; limit: number },
) {
  return db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .innerJoin('opportunity_version', (join) =>
      join
        .onRef('opportunity_version.opportunity_id', '=', 'opportunity.id')
        .onRef('opportunity_version.version', '=', 'opportunity.published_version'),
    )
    .select([
      'interest.id',
      'interest.opportunity_id as opportunityId',
      'interest.status',
      'interest.sent_at as sentAt',
      'interest.decision_due as decisionDue',
      'opportunity.status as opportunityStatus',
      'opportunity_version.snapshot',
    ])
    .where('interest.organisation_id', '=', organisationId)
    .orderBy('interest.updated_at', 'desc')
    .orderBy('interest.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many interests an organisation has, drafts and withdrawn ones among them. */
export async function countInterestsOfOrganisation(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('interest')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
