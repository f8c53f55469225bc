import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { scoresOn } from '#db/queries/assessment.ts';
import { consensusOf, writeConsensus } from '#db/queries/consensus.ts';
import { signedIn } from '../identity/actor.ts';
import type { Criterion } from '../opportunities/criteria.ts';
import { type ConsensusRefusal, consensusStateOf, nextConsensus } from './domain.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import { recorderFor } from './panel.ts';
import type { CriterionScore } from './points.ts';
import { countedSheets } from './read-round.server.ts';
import type { SheetInput } from './save-sheet.server.ts';
import { movesFromMean } from './totals.ts';

export type ConsensusOutcome =
  | { ok: true; locked: boolean }
  | { ok: false; reason: ConsensusRefusal | 'changed_elsewhere' | 'unknown_criterion' };

/**
 * Records what the assessors agree on about one answer, or records and locks it. Points other than the mean of the locked
 * scores need a reason.
 */
export function saveConsensus(context: Context, key: RoundKey, input: SheetInput): Promise<ConsensusOutcome> {
  const { interestId, version, scores, lock } = input;
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<ConsensusOutcome>(context, async (unit) => {
    const round = await lockRound(unit, key);
    const answer = round?.answers.find((one) => one.interestId === interestId);
    if (!round || !answer) return { ok: false, reason: 'not_recorder' };
    const stored = (await consensusOf(unit.db, key.opportunityId)).find((one) => one.interestId === interestId);
    const sheets = countedSheets(round).filter((sheet) => sheet.interestId === interestId);
    const lockedScores = await scoresOn(
      unit.db,
      sheets.map(({ id }) => id),
    );
    const from = consensusStateOf({
      saved: stored !== undefined,
      lockedAt: stored?.lockedAt ?? null,
      scoringEnded: round.end !== null,
    });
    const to = nextConsensus(from, lock ? 'lock' : 'save', {
      isRecorder: recorderFor(round.panel, answer)?.personId === personId,
      complete: lackingReasons(round.criteria, scores, lockedScores).length === 0,
    });
    if (!to.ok) return to;
    if ((stored?.version ?? 0) !== version) return { ok: false, reason: 'changed_elsewhere' };
    if (!scores.every(({ criterionId }) => round.criteria.some(({ id }) => id === criterionId)))
      return { ok: false, reason: 'unknown_criterion' };
    await writeConsensus(unit.db, { interestId, recordedBy: personId, scores, lock, now: unit.now });
    const detail = { opportunityId: key.opportunityId, from, to: to.state };
    await unit.audit(lock ? 'lock' : 'save', 'consensus', interestId, detail, key.organisationId);
    if (lock) await settleRound(context.services, unit, key);
    return { ok: true, locked: lock };
  });
}

type Pointed = Pick<CriterionScore, 'criterionId' | 'points'>;

/** The criteria that lack agreed points, or a reason where the points are not the mean of the locked scores. */
export function lackingReasons(
  criteria: readonly Criterion[],
  agreed: readonly CriterionScore[],
  locked: readonly Pointed[],
): Criterion[] {
  return criteria.filter(({ id }) => {
    const score = agreed.find(({ criterionId }) => criterionId === id);
    const given = locked.filter(({ criterionId }) => criterionId === id).map(({ points }) => points);
    return !score || (movesFromMean(score.points, given) && score.reason.trim() === '');
  });
}
