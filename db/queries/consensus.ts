import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

type Score = { criterionId: string; points: number; reason: string };

/** What was recorded of the answers to an opportunity, without the scores. */
export function consensusOf(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('consensus')
    .innerJoin('interest', 'interest.id', 'consensus.interest_id')
    .leftJoin('person', 'person.id', 'consensus.recorded_by')
    .select([
      'consensus.interest_id as interestId',
      'consensus.locked_at as lockedAt',
      'consensus.updated_at as updatedAt',
      'consensus.version',
      'person.name as recordedBy',
    ])
    .where('interest.opportunity_id', '=', opportunityId)
    .execute();
}
export type Consensus = Awaited<ReturnType<typeof consensusOf>>[number];

/** The agreed scores of some answers. */
export async function agreedScores(
  db: Kysely<Database>,
  interestIds: readonly string[],
): Promise<(Score & { interestId: string })[]> {
  if (interestIds.length === 0) return [];
  return await db
    .selectFrom('consensus_score')
    .select(['interest_id as interestId', 'criterion_id as criterionId', 'points', 'reason'])
    .where('interest_id', 'in', [...interestIds])
    .execute();
}

/** Puts agreed scores in place of those that were recorded of an answer. */
export async function writeConsensus(
  db: Transaction<Database>,
  consensus: { interestId: string; recordedBy: string | null; scores: readonly Score[]; lock: boolean; now: Date },
): Promise<void> {
  const { interestId, recordedBy, scores, lock, now } = consensus;
  await db
    .insertInto('consensus')
    .values({ interest_id: interestId, recorded_by: recordedBy, locked_at: null, updated_at: now })
    .onConflict((conflict) =>
      conflict
        .column('interest_id')
        .doUpdateSet((eb) => ({ version: eb('consensus.version', '+', 1), recorded_by: recordedBy, updated_at: now })),
    )
    .execute();
  await db.deleteFrom('consensus_score').where('interest_id', '=', interestId).execute();
  if (scores.length > 0) {
    const rows = scores.map(({ criterionId, ...score }) => ({
      interest_id: interestId,
      criterion_id: criterionId,
      ...score,
    }));
    await db.insertInto('consensus_score').values(rows).execute();
  }
  if (lock) await db.updateTable('consensus').set({ locked_at: now }).where('interest_id', '=', interestId).execute();
}
