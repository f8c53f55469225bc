import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { OpportunityRow } from '../tables/opportunity.table.ts';

/** An opportunity, kept from being changed until the transaction ends; many who answer it may hold it so at once. */
export async function holdOpportunity(
  db: Transaction<Database>,
  opportunityId: string,
): Promise<OpportunityRow | null> {
  const row = await db
    .selectFrom('opportunity')
    .selectAll()
    .where('id', '=', opportunityId)
    .forShare()
    .executeTakeFirst();
  return row ?? null;
}

/** The same for whoever changes it, such as whoever opens its answers. */
export async function lockOpportunity(
  db: Transaction<Database>,
  opportunityId: string,
): Promise<OpportunityRow | null> {
  const row = await db
    .selectFrom('opportunity')
    .selectAll()
    .where('id', '=', opportunityId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Those whose answers are still to be opened although their deadline lies before a day. */
export async function opportunitiesToOpen(db: Kysely<Database>, before: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .select('id')
    .where('status', '=', 'published')
    .where('interests_opened_at', 'is', null)
    .where('source', 'is', null)
    .where('response_deadline', '<', before)
    .orderBy('response_deadline')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Marks that the answers to an opportunity are open from now on. */
export async function markOpened(db: Transaction<Database>, opportunityId: string, now: Date): Promise<void> {
  await db.updateTable('opportunity').set({ interests_opened_at: now }).where('id', '=', opportunityId).execute();
}

/** What was sent and not withdrawn, to be opened. */
export function lockSentInterests(db: Transaction<Database>, opportunityId: string) {
  return db
    .selectFrom('interest')
    .select(['id', 'organisation_id', 'status'])
    .where('opportunity_id', '=', opportunityId)
    .where('status', '=', 'sent')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/**
 * The numbered answers to an opportunity of a prime, with the version that stands of each, in the order of their numbers.
 * None while they are sealed: nothing has a number then.
 */
export function openedInterests(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return opened(db, primeId, opportunityId).orderBy('interest.number').limit(1000).execute();
}

/** One of them. */
export function openedInterest(db: Kysely<Database>, primeId: string, opportunityId: string, interestId: string) {
  return opened(db, primeId, opportunityId).where('interest.id', '=', interestId).executeTakeFirst();
}

function opened(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .innerJoin('organisation', 'organisation.id', 'interest.organisation_id')
    .innerJoin('interest_version', (join) =>
      join
        .onRef('interest_version.interest_id', '=', 'interest.id')
        .onRef('interest_version.version', '=', 'interest.sent_version'),
    )
    .select([
      'interest.id as interestId',
      'interest.number',
      'interest.status',
      'interest.organisation_id as organisationId',
      'interest.decision_due as decisionDue',
      'interest.withdrawn_at as withdrawnAt',
      'organisation.name as organisationName',
      'interest_version.version',
      'interest_version.snapshot',
      'interest_version.sent_at as sentAt',
    ])
    .where('interest.opportunity_id', '=', opportunityId)
    .where('opportunity.organisation_id', '=', primeId)
    .where('opportunity.interests_opened_at', 'is not', null)
    .where('interest.number', 'is not', null);
}
