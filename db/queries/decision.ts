import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { NewDecision, SetAsideWhy } from '../tables/decision.table.ts';
import type { InterestRow } from '../tables/interest.table.ts';

/** A lot is awarded once, and an interest is decided on once in each lot, among the decisions that stand. */
export const oneAwardPerLot = 'decision_one_award';
export const oneDecisionPerInterest = 'decision_once';

export type InterestInLot = Awaited<ReturnType<typeof interestsInLots>>[number];

/** Every interest that was sent, in each of its lots, with the decision that stands. By lot, then by number. */
export function interestsInLots(db: Kysely<Database>, opportunityId: string, lotId?: string) {
  return db
    .selectFrom('interest')
    .innerJoin('interest_lot', 'interest_lot.interest_id', 'interest.id')
    .innerJoin('lot', 'lot.id', 'interest_lot.lot_id')
    .innerJoin('organisation', 'organisation.id', 'interest.organisation_id')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.interest_id', '=', 'interest.id')
        .onRef('decision.lot_id', '=', 'interest_lot.lot_id')
        .on('decision.set_aside_at', 'is', null),
    )
    .where('interest.opportunity_id', '=', opportunityId)
    .where('interest.status', '!=', 'draft')
    .where('interest.sent_version', 'is not', null)
    .$if(lotId !== undefined, (query) => query.where('interest_lot.lot_id', '=', lotId ?? ''))
    .select([
      'interest.id as interestId',
      'interest.organisation_id as organisationId',
      'organisation.name as organisationName',
      'interest.status',
      'interest.number',
      'interest.decision_due as decisionDue',
      'interest.overdue_since as overdueSince',
      'interest_lot.lot_id as lotId',
      'lot.title as lotTitle',
      'decision.id as decisionId',
      'decision.outcome',
      'decision.reason_code as reasonCode',
      'decision.reason',
      'decision.feedback',
      'decision.exception_reason as exceptionReason',
      'decision.standstill_until as standstillUntil',
      'decision.effective_at as effectiveAt',
      'decision.decided_by as decidedBy',
      'decision.decided_at as decidedAt',
    ])
    .orderBy('lot.position')
    .orderBy('interest.number')
    .orderBy('interest.id')
    .execute();
}

/** Keeps a decision. @returns its id. @throws a violation of `oneAwardPerLot` or `oneDecisionPerInterest` */
export async function insertDecision(db: Transaction<Database>, row: NewDecision): Promise<string> {
  const { id } = await db.insertInto('decision').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Ends a decision: it stays to be read, and does not stand any more. */
export async function setDecisionAside(
  db: Transaction<Database>,
  decisionId: string,
  why: SetAsideWhy,
  now: Date,
): Promise<void> {
  await db
    .updateTable('decision')
    .set({ set_aside_at: now, set_aside_why: why })
    .where('id', '=', decisionId)
    .where('set_aside_at', 'is', null)
    .execute();
}

/** Decisions on an opportunity of a prime that do not stand any more, the last set aside first. */
export function decisionsSetAside(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return db
    .selectFrom('decision')
    .innerJoin('opportunity', 'opportunity.id', 'decision.opportunity_id')
    .innerJoin('interest', 'interest.id', 'decision.interest_id')
    .where('decision.opportunity_id', '=', opportunityId)
    .where('opportunity.organisation_id', '=', primeId)
    .where('decision.set_aside_at', 'is not', null)
    .select(['decision.id', 'decision.lot_id as lotId', 'decision.outcome', 'decision.reason'])
    .select(['decision.decided_at as decidedAt', 'decision.set_aside_at as setAsideAt'])
    .select(['decision.set_aside_why as why', 'interest.number'])
    .orderBy('decision.set_aside_at', 'desc')
    .orderBy('decision.id')
    .limit(100)
    .execute();
}

/** The award of a lot waits until this day: it is counted from the last outcome that was given in the lot. */
export async function setStandstill(db: Transaction<Database>, lotId: string, until: string | null): Promise<void> {
  await db
    .updateTable('decision')
    .set({ standstill_until: until })
    .where('lot_id', '=', lotId)
    .where('outcome', '=', 'award')
    .where('set_aside_at', 'is', null)
    .where('effective_at', 'is', null)
    .execute();
}

export async function setEffective(db: Transaction<Database>, decisionId: string, now: Date): Promise<void> {
  await db.updateTable('decision').set({ effective_at: now }).where('id', '=', decisionId).execute();
}

/** An organisation's own interest, locked until the transaction ends. */
export function lockOwnInterest(db: Transaction<Database>, organisationId: string, opportunityId: string) {
  return db
    .selectFrom('interest')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('opportunity_id', '=', opportunityId)
    .forUpdate()
    .executeTakeFirst();
}

/** Changes columns of an interest. */
export async function updateInterestClock(
  db: Transaction<Database>,
  interestId: string,
  change: Partial<Pick<InterestRow, 'status' | 'decision_due' | 'overdue_since' | 'nudged_at' | 'updated_at'>>,
): Promise<void> {
  await db.updateTable('interest').set(change).where('id', '=', interestId).execute();
}

/** Whether an interest has been decided on in any of its lots. */
export async function hasStandingDecision(db: Kysely<Database>, interestId: string): Promise<boolean> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('interest_id', '=', interestId)
    .where('set_aside_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** In how many of its lots an interest has no decision that stands. */
export async function lotsWithoutOutcome(db: Kysely<Database>, interestId: string): Promise<number> {
  const { count } = await db
    .selectFrom('interest_lot')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.interest_id', '=', 'interest_lot.interest_id')
        .onRef('decision.lot_id', '=', 'interest_lot.lot_id')
        .on('decision.set_aside_at', 'is', null),
    )
    .where('interest_lot.interest_id', '=', interestId)
    .where('decision.id', 'is', null)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The lots that an interest is in, in the order that a page shows them in. */
export async function lotsOf(db: Kysely<Database>, interestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('interest_lot')
    .innerJoin('lot', 'lot.id', 'interest_lot.lot_id')
    .select('lot.id')
    .where('interest_lot.interest_id', '=', interestId)
    .orderBy('lot.position')
    .execute();
  return rows.map(({ id }) => id);
}

/** How many challenges of decisions in a lot are open: any holds its award. */
export async function openChallengesInLot(db: Kysely<Database>, lotId: string): Promise<number> {
  const { count } = await db
    .selectFrom('challenge')
    .innerJoin('decision', 'decision.id', 'challenge.decision_id')
    .where('decision.lot_id', '=', lotId)
    .where('challenge.status', '!=', 'closed')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Awards whose standstill is over on a day and that no open challenge holds, the longest first. Whether everyone in their lot
 * has an outcome is for the verb to see.
 */
export function awardsDue(db: Kysely<Database>, today: string, limit: number) {
  return db
    .selectFrom('decision')
    .select(['decision.id as decisionId', 'decision.opportunity_id as opportunityId', 'decision.lot_id as lotId'])
    .where('outcome', '=', 'award')
    .where('set_aside_at', 'is', null)
    .where('effective_at', 'is', null)
    .where((eb) => eb.or([eb('standstill_until', 'is', null), eb('standstill_until', '<', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('challenge')
            .innerJoin('decision as challenged', 'challenged.id', 'challenge.decision_id')
            .whereRef('challenged.lot_id', '=', 'decision.lot_id')
            .where('challenge.status', '!=', 'closed')
            .select('challenge.id'),
        ),
      ),
    )
    .orderBy('decided_at')
    .limit(limit)
    .execute();
}

/** Who has been given the work, by lot: what anyone may read once it took effect. */
export function publicAwards(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('subcontract')
    .innerJoin('decision', 'decision.id', 'subcontract.decision_id')
    .innerJoin('organisation', 'organisation.id', 'subcontract.provider_id')
    .innerJoin('lot', 'lot.id', 'subcontract.lot_id')
    .where('subcontract.opportunity_id', '=', opportunityId)
    .where('subcontract.status', '!=', 'not_concluded')
    .where('decision.set_aside_at', 'is', null)
    .select([
      'lot.id as lotId',
      'lot.title as lotTitle',
      'subcontract.provider_id as providerId',
      'organisation.name as providerName',
      'subcontract.awarded_at as awardedAt',
    ])
    .orderBy('lot.position')
    .limit(100)
    .execute();
}
