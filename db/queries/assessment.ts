import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

type Score = { criterionId: string; points: number; reason: string };

/** The answers to an opportunity that are to be judged: sent and not withdrawn, in the order of their numbers. */
export function answersTo(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('interest')
    .innerJoin('organisation', 'organisation.id', 'interest.organisation_id')
    .select([
      'interest.id as interestId',
      'organisation.id as organisationId',
      'organisation.name',
      'organisation.status as standing',
      'interest.number',
      'interest.status',
    ])
    .where('interest.opportunity_id', '=', opportunityId)
    .where('interest.status', 'in', ['sent', 'under_review', 'decided'])
    .orderBy('interest.number')
    .orderBy('interest.id')
    .execute();
}
export type Answer = Awaited<ReturnType<typeof answersTo>>[number];

/** Which lots each answer to an opportunity is for. */
export function lotsOfAnswers(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('interest_lot')
    .innerJoin('interest', 'interest.id', 'interest_lot.interest_id')
    .select(['interest.id as interestId', 'interest_lot.lot_id as lotId'])
    .where('interest.opportunity_id', '=', opportunityId)
    .execute();
}

/** All score sheets of an opportunity, without the scores. */
export function sheetsOf(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('assessment')
    .innerJoin('interest', 'interest.id', 'assessment.interest_id')
    .select([
      'assessment.id',
      'assessment.interest_id as interestId',
      'assessment.assessor_id as assessorId',
      'assessment.locked_at as lockedAt',
      'assessment.updated_at as updatedAt',
      'assessment.version',
    ])
    .where('interest.opportunity_id', '=', opportunityId)
    .execute();
}
export type Sheet = Awaited<ReturnType<typeof sheetsOf>>[number];

/** The scores on some sheets. */
export async function scoresOn(
  db: Kysely<Database>,
  sheetIds: readonly string[],
): Promise<(Score & { sheetId: string })[]> {
  if (sheetIds.length === 0) return [];
  return await db
    .selectFrom('assessment_score')
    .select(['assessment_id as sheetId', 'criterion_id as criterionId', 'points', 'reason'])
    .where('assessment_id', 'in', [...sheetIds])
    .execute();
}

/** Puts scores on a sheet instead of those that it holds, making the sheet where there is none. @returns its id */
export async function writeSheet(
  db: Transaction<Database>,
  sheet: { interestId: string; assessorId: string; scores: readonly Score[]; lock: boolean; now: Date },
): Promise<string> {
  const { interestId, assessorId, scores, lock, now } = sheet;
  const { id } = await db
    .insertInto('assessment')
    .values({ interest_id: interestId, assessor_id: assessorId, locked_at: null, created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .constraint('assessment_once')
        .doUpdateSet((eb) => ({ version: eb('assessment.version', '+', 1), updated_at: now })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('assessment_score').where('assessment_id', '=', id).execute();
  if (scores.length > 0) {
    const rows = scores.map(({ criterionId, ...score }) => ({
      assessment_id: id,
      criterion_id: criterionId,
      ...score,
    }));
    await db.insertInto('assessment_score').values(rows).execute();
  }
  if (lock) await db.updateTable('assessment').set({ locked_at: now }).where('id', '=', id).execute();
  return id;
}

/** That scoring of an opportunity has ended; null while it goes on. */
export async function findScoringEnd(db: Kysely<Database>, opportunityId: string) {
  const row = await db
    .selectFrom('scoring_end')
    .selectAll()
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertScoringEnd(
  db: Transaction<Database>,
  end: {
    opportunityId: string;
    how: 'all_locked' | 'closed';
    endedBy: string | null;
    reason: string;
    seed: string;
    now: Date;
  },
): Promise<void> {
  await db
    .insertInto('scoring_end')
    .values({
      opportunity_id: end.opportunityId,
      ended_at: end.now,
      how: end.how,
      ended_by: end.endedBy,
      reason: end.reason,
      seed: end.seed,
      agreed_at: null,
    })
    .execute();
}

export async function setAgreed(db: Transaction<Database>, opportunityId: string, now: Date): Promise<void> {
  await db.updateTable('scoring_end').set({ agreed_at: now }).where('opportunity_id', '=', opportunityId).execute();
}
