import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ChallengeRow, ChallengeTable } from '../tables/decision.table.ts';

/** A decision is challenged once. */
export const oneChallengePerDecision = 'challenge_decision_id_key';

export type ChallengeInFull = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;

/** A challenge with the decision, the opportunity and the two parties that it is about. */
export async function findChallenge(db: Kysely<Database>, challengeId: string) {
  const row = await challenges(db).where('challenge.id', '=', challengeId).executeTakeFirst();
  return row ?? null;
}

function challenges(db: Kysely<Database>) {
  return db
    .selectFrom('challenge')
    .innerJoin('decision', 'decision.id', 'challenge.decision_id')
    .innerJoin('opportunity', 'opportunity.id', 'decision.opportunity_id')
    .innerJoin('interest', 'interest.id', 'decision.interest_id')
    .innerJoin('organisation as provider', 'provider.id', 'interest.organisation_id')
    .innerJoin('organisation as prime', 'prime.id', 'opportunity.organisation_id')
    .leftJoin('person as answerer', 'answerer.id', 'challenge.answered_by')
    .selectAll('challenge')
    .select([
      'decision.lot_id',
      'decision.opportunity_id',
      'decision.outcome as decision_outcome',
      'decision.reason_code',
      'decision.reason',
      'decision.decided_at',
      'interest.organisation_id as provider_id',
      'provider.name as provider_name',
      'opportunity.organisation_id as prime_id',
      'prime.name as prime_name',
      'answerer.name as answerer_name',
    ]);
}

/** The challenge itself, locked until the transaction ends. Its opportunity is locked before, as everywhere. */
export async function lockChallenge(db: Transaction<Database>, challengeId: string): Promise<ChallengeRow | null> {
  const row = await db.selectFrom('challenge').selectAll().where('id', '=', challengeId).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** @throws a violation of `oneChallengePerDecision`. @returns its id */
export async function insertChallenge(db: Transaction<Database>, row: Insertable<ChallengeTable>): Promise<string> {
  const { id } = await db.insertInto('challenge').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateChallenge(
  db: Transaction<Database>,
  challengeId: string,
  change: Updateable<ChallengeTable>,
): Promise<void> {
  await db.updateTable('challenge').set(change).where('id', '=', challengeId).execute();
}

/** The other open challenges of a lot, in the order of their ids, locked until the transaction ends. */
export function lockOpenChallenges(db: Transaction<Database>, lotId: string, exceptId: string) {
  return db
    .selectFrom('challenge')
    .select(['id', 'status'])
    .where('id', '!=', exceptId)
    .where('status', '!=', 'closed')
    .where((eb) => eb('decision_id', 'in', eb.selectFrom('decision').select('decision.id').where('lot_id', '=', lotId)))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Those who decided in a lot: none of them answers a challenge there. */
export async function decidersIn(db: Kysely<Database>, lotId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('decision')
    .select('decided_by')
    .distinct()
    .where('lot_id', '=', lotId)
    .where('decided_by', 'is not', null)
    .execute();
  return rows.flatMap(({ decided_by }) => decided_by ?? []);
}

/** All challenges on an opportunity of a prime, the oldest first. */
export function challengesOn(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return challenges(db)
    .where('opportunity.organisation_id', '=', primeId)
    .where('decision.opportunity_id', '=', opportunityId)
    .orderBy('challenge.raised_at')
    .limit(100)
    .execute();
}

type Page = { limit: number; offset: number };

/** What stewards see of challenges: those that wait for them first, then those that nobody answered, then all others. */
export function challengesForStewards(db: Kysely<Database>, { limit, offset }: Page) {
  return challenges(db)
    .orderBy(
      sql`case when challenge.status = 'escalated' then 0 when challenge.overdue_since is not null and challenge.status = 'raised' then 1
        when challenge.status <> 'closed' then 2 else 3 end`,
    )
    .orderBy('challenge.raised_at')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many there are, how many of them wait for a steward, and how many for a prime, of those what is overdue. */
export async function countChallenges(db: Kysely<Database>) {
  const row = await db
    .selectFrom('challenge')
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.countAll<string>().filterWhere('status', '=', 'escalated').as('escalated'),
      eb.fn.countAll<string>().filterWhere('status', '=', 'raised').as('raised'),
      eb.fn
        .countAll<string>()
        .filterWhere('status', '=', 'raised')
        .filterWhere('overdue_since', 'is not', null)
        .as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  return {
    all: Number(row.all),
    escalated: Number(row.escalated),
    raised: Number(row.raised),
    overdue: Number(row.overdue),
  };
}

/**
 * Those that wait for an answer, or for the finding of a steward, that was due before a day and are not called overdue yet,
 * and those whose days to escalate are over.
 */
export function challengesPastADate(db: Kysely<Database>, today: string, limit: number) {
  return db
    .selectFrom('challenge')
    .select(['id', 'status'])
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'raised'), eb('answer_due', '<', today), eb('overdue_since', 'is', null)]),
        eb.and([eb('status', '=', 'answered'), eb('escalate_by', '<', today)]),
        eb.and([
          eb('status', '=', 'escalated'),
          eb('finding_due', '<', today),
          eb('finding_overdue_since', 'is', null),
        ]),
      ]),
    )
    .orderBy('raised_at')
    .limit(limit)
    .execute();
}

/** The organisations of the stewards. */
export async function stewardOrganisations(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('is_steward', '=', true)
    .where('status', '=', 'verified')
    .execute();
  return rows.map(({ id }) => id);
}

/** An own decision in an opportunity, with the day from which a review of it may be asked for. */
export function ownDecisions(db: Kysely<Database>, organisationId: string, opportunityId: string) {
  return db
    .selectFrom('decision')
    .innerJoin('interest', 'interest.id', 'decision.interest_id')
    .leftJoin('challenge', 'challenge.decision_id', 'decision.id')
    .leftJoin('decision as award', (join) =>
      join
        .onRef('award.lot_id', '=', 'decision.lot_id')
        .on('award.outcome', '=', 'award')
        .on('award.set_aside_at', 'is', null),
    )
    .leftJoin('interest as winner', 'winner.id', 'award.interest_id')
    .leftJoin('organisation as winning', 'winning.id', 'winner.organisation_id')
    .where('interest.organisation_id', '=', organisationId)
    .where('decision.opportunity_id', '=', opportunityId)
    .where('decision.set_aside_at', 'is', null)
    .select([
      'decision.id as decisionId',
      'decision.interest_id as interestId',
      'decision.lot_id as lotId',
      'decision.outcome',
      'decision.reason_code as reasonCode',
      'decision.reason',
      'decision.feedback',
      'decision.decided_at as decidedAt',
      'challenge.id as challengeId',
      'challenge.status as challengeStatus',
      'award.decided_at as awardedAt',
      'award.standstill_until as standstillUntil',
      'award.effective_at as effectiveAt',
      'award.exception_reason as exceptionReason',
      'award.interest_id as winnerInterestId',
      'winning.id as winnerId',
      'winning.name as winnerName',
    ])
    .orderBy('decision.decided_at')
    .execute();
}
export type OwnDecision = Awaited<ReturnType<typeof ownDecisions>>[number];
