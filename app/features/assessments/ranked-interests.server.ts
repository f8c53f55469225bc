import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Answer, answersTo, findScoringEnd, lotsOfAnswers } from '#db/queries/assessment.ts';
import { agreedScores, consensusOf } from '#db/queries/consensus.ts';
import type { Database } from '#db/schema.ts';
import type { Criterion } from '../opportunities/criteria.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { type RankedInterest, rank } from './ranking.ts';

export type LotRanking = {
  lotId: string;
  /** '' where the opportunity is not divided. */
  title: string;
  /** Those whose consensus is locked: the first is the best; those below a threshold come last and have no rank. */
  ranked: readonly RankedInterest[];
  /** Those without a locked consensus. */
  waiting: readonly { interestId: string; organisationId: string; number: number | null }[];
};

export type Ranking = {
  /** None where the opportunity was published without criteria: then nothing can be scored, and all interests wait. */
  criteria: readonly Criterion[];
  lots: readonly LotRanking[];
  /** Whether the consensus about every interest is locked; false too while scoring goes on. */
  isAgreed: boolean;
  /** What the draw between equal answers was made from; null while scoring goes on. */
  seed: string | null;
};

/**
 * Ranks the interests of an opportunity in each of its lots by what the assessors agreed on. Withdrawn ones are left out.
 * Null when the opportunity was never published. May be read inside a unit of work.
 */
export async function rankedInterests(db: Kysely<Database>, opportunityId: string): Promise<Ranking | null> {
  const version = await latestVersion(db, opportunityId);
  if (!version) return null;
  const { criteria, lots } = version.snapshot;
  const answers = await answersTo(db, opportunityId);
  const lotsOf = await lotsOfAnswers(db, opportunityId);
  const seed = (await findScoringEnd(db, opportunityId))?.seed ?? null;
  const scored = await agreedOn(db, opportunityId, criteria);
  const inLot = (lotId: string) =>
    answers.filter(({ interestId }) => lotsOf.some((one) => one.lotId === lotId && one.interestId === interestId));
  return {
    criteria,
    seed,
    isAgreed: answers.length > 0 && answers.every(({ interestId }) => scored.has(interestId)),
    lots: lots.map(({ id: lotId, title }) => ({
      lotId,
      title,
      ranked: rank(
        criteria,
        inLot(lotId).flatMap((answer) => withScores(answer, scored)),
        drawOf(`${seed} ${lotId}`),
      ),
      waiting: inLot(lotId)
        .filter(({ interestId }) => !scored.has(interestId))
        .map(({ interestId, organisationId, number }) => ({ interestId, organisationId, number })),
    })),
  };
}

/** Each answer's lot in the draw from a seed: anybody who knows the seed can draw it again (SHA-256 of "seed answer"). */
export function drawOf(seed: string): (interestId: string) => string {
  return (interestId) => createHash('sha256').update(`${seed} ${interestId}`).digest('hex');
}

type Agreed = Awaited<ReturnType<typeof agreedScores>>;

async function agreedOn(db: Kysely<Database>, opportunityId: string, criteria: readonly Criterion[]) {
  const locked = (await consensusOf(db, opportunityId)).filter(({ lockedAt }) => lockedAt !== null);
  const scores = await agreedScores(
    db,
    locked.map(({ interestId }) => interestId),
  );
  const byInterest = Map.groupBy(scores, ({ interestId }) => interestId);
  // One that lacks a criterion cannot be ranked: it waits.
  return new Map(
    [...byInterest].filter(([, own]) => criteria.every(({ id }) => own.some(({ criterionId }) => criterionId === id))),
  );
}

function withScores({ interestId, organisationId, number }: Answer, scored: ReadonlyMap<string, Agreed>) {
  const own = scored.get(interestId);
  if (!own || number === null) return [];
  const scores = own.map(({ criterionId, points, reason }) => ({ criterionId, points, reason }));
  return [{ interestId, organisationId, number, scores }];
}
