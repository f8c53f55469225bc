import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { writeSheet } from '#db/queries/assessment.ts';
import { signedIn } from '../identity/actor.ts';
import type { Criterion } from '../opportunities/criteria.ts';
import { nextSheet, type SheetRefusal, sheetStateOf } from './domain.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import { mayScore } from './panel.ts';
import type { CriterionScore } from './points.ts';
import { seatOf } from './read-round.server.ts';

export type SaveRefusal = SheetRefusal | 'changed_elsewhere' | 'unknown_criterion';
export type SaveOutcome = { ok: true; locked: boolean } | { ok: false; reason: SaveRefusal };

export type SheetInput = {
  interestId: string;
  /** The version of the sheet that the scores were typed over; 0 when there was none. */
  version: number;
  scores: readonly CriterionScore[];
  lock: boolean;
};

/**
 * Saves an assessor's scores of one answer, or saves and locks them. Refused when the sheet was saved elsewhere since it
 * was read: nothing that was stored is overwritten unseen.
 */
export function saveSheet(context: Context, key: RoundKey, input: SheetInput): Promise<SaveOutcome> {
  const { interestId, version, scores, lock } = input;
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<SaveOutcome>(context, async (unit) => {
    const round = await lockRound(unit, key);
    const seat = round && seatOf(round, personId);
    const answer = round?.answers.find((one) => one.interestId === interestId);
    if (!seat || !answer) return { ok: false, reason: 'not_assessor' };
    const sheet = round.sheets.find((one) => one.interestId === interestId && one.assessorId === seat.assessorId);
    const from = sheetStateOf({
      saved: sheet !== undefined,
      lockedAt: sheet?.lockedAt ?? null,
      assessorRemoved: seat.removed,
      scoringEnded: round.end !== null,
    });
    const to = nextSheet(from, lock ? 'lock' : 'save', {
      scoringOpen: round.end === null,
      mayScore: mayScore(seat, answer),
      complete: isComplete(round.criteria, scores),
    });
    if (!to.ok) return to;
    if ((sheet?.version ?? 0) !== version) return { ok: false, reason: 'changed_elsewhere' };
    if (!scores.every(({ criterionId }) => round.criteria.some(({ id }) => id === criterionId)))
      return { ok: false, reason: 'unknown_criterion' };
    const { assessorId } = seat;
    const sheetId = await writeSheet(unit.db, { interestId, assessorId, scores, lock, now: unit.now });
    const detail = { opportunityId: key.opportunityId, interestId, from, to: to.state };
    await unit.audit(lock ? 'lock' : 'save', 'assessment', sheetId, detail, key.organisationId);
    if (lock) await settleRound(context.services, unit, key);
    return { ok: true, locked: lock };
  });
}

/** Whether each criterion has points and a reason. */
export function isComplete(criteria: readonly Criterion[], scores: readonly CriterionScore[]): boolean {
  return (
    criteria.length > 0 &&
    criteria.every(({ id }) => scores.some(({ criterionId, reason }) => criterionId === id && reason.trim() !== ''))
  );
}
