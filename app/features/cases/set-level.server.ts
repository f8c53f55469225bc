import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, updateCase } from '#db/queries/conduct-case.ts';
import { acted, type CaseChanged, changeAsSteward, factsOf, record, stateOf } from './change-case.server.ts';
import { datesOf } from './dates.ts';
import { type Level, publicFrom } from './ladder.ts';
import { type CaseMove, moveCase } from './moves.ts';
import { tellOfStanding } from './tell-organisation.server.ts';

export type LevelChange = { level: Level; reason: string; publicWords: string };

/**
 * A steward takes a case up or down the ladder, with a reason that the organisation reads. From a formal notice on it is
 * proposed, and takes effect after the reply; down it goes once the plan is verified.
 */
export function setLevel(context: Context, caseId: string, change: LevelChange): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, (unit, row) => {
    const event = change.level > row.level ? 'raise' : 'lift';
    return move(context, unit, row, { event, to: change.level }, change.reason, change.publicWords);
  });
}

export type ProposalDecision = { decision: 'confirm' | 'drop'; reason: string; publicWords: string };

/** A steward decides what was proposed, after the reply of the organisation or its days to reply. */
export function decideProposal(context: Context, caseId: string, decision: ProposalDecision): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, (unit, row) =>
    move(context, unit, row, { event: decision.decision }, decision.reason, decision.publicWords),
  );
}

/** Takes a locked case a step on and writes what follows. `by` a job for what lapses. */
export async function move(
  context: Context,
  unit: UnitOfWork,
  row: CaseInFull,
  step: Exclude<CaseMove, { event: 'close' }>,
  reason: string,
  publicWords = '',
): Promise<CaseChanged> {
  const from = stateOf(row);
  const moved = moveCase(from, step, await factsOf(unit, row));
  if (!moved.ok) return moved;
  const to = moved.state;
  const dates = datesOf(to, unit.today);
  const isProposed = to.proposed !== null && to.proposed !== from.proposed;
  const isLevel = to.level !== from.level;
  await updateCase(unit.db, row.id, {
    level: to.level,
    ...(isLevel ? { reason, answer_due: dates.answer_due, answered_at: null, overdue_since: null } : {}),
    ...(isProposed ? { proposed_reason: reason, reply_due: dates.reply_due } : {}),
    ...(to.proposed === null ? { proposed_reason: null, reply_due: null } : {}),
    ...(isProposed || to.proposed === null ? { reply: null, replied_at: null } : {}),
    proposed_level: to.proposed,
    public_words: publicWords || row.public_words,
    published_at: to.level >= publicFrom ? (row.published_at ?? unit.now) : row.published_at,
    review_on: dates.review_on,
    review_overdue_since: null,
  });
  if (context.actor.kind === 'person') await acted(unit, row, dates.review_on);
  await record(context, unit, row, { kind: kindOf(step), words: reason, level: to.proposed ?? to.level });
  await tellOfStanding(unit, row.id);
  return { ok: true };
}

const kindOf = (step: CaseMove) => (step.event === 'raise' && step.to >= publicFrom ? 'proposed' : step.event);
