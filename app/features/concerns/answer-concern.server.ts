import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAggregate, updateAggregate } from '#db/queries/concern-about.ts';
import { signedIn } from '../identity/actor.ts';
import { type ConcernChanged, changeConcern } from './change-concern.server.ts';
import { tellReporter, tellStewards } from './tell.server.ts';

/** Whom a named concern is about says that it has read it. */
export function acknowledgeConcern(context: Context, concernId: string): Promise<ConcernChanged> {
  return changeConcern(context, concernId, 'acknowledge', (unit) => ({
    set: { subject_acknowledged_at: unit.now },
    work: (concern) => tellReporter(unit, concern),
  }));
}

/**
 * Whom a concern is about answers it: offers a way to put it right, says that it stays with its view, or, where the stewards
 * have it, replies. Who raised it reads the answer, and so do the stewards.
 */
export function answerConcern(
  context: Context,
  concernId: string,
  { event, answer }: { event: 'propose' | 'deadlock' | 'reply'; answer: string },
): Promise<ConcernChanged> {
  const { personId } = signedIn(context.actor);
  return changeConcern(context, concernId, event, (unit) => ({
    set: { subject_answer: answer, subject_answered_by: personId, subject_answered_at: unit.now },
    async work(concern) {
      await tellReporter(unit, concern);
      if (event === 'reply') await tellStewards(unit);
    },
  }));
}

export type AggregateAnswered = { ok: true } | { ok: false; reason: 'unknown' | 'no_such_step' };

/** An organisation answers what three or more others have raised, once. All who raised it read the answer, and the stewards. */
export function answerAggregate(context: Context, aggregateId: string, answer: string): Promise<AggregateAnswered> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<AggregateAnswered>(context, async (unit) => {
    const aggregate = await findAggregate(unit.db, aggregateId);
    if (!aggregate) return { ok: false, reason: 'unknown' };
    const change = { answer, answered_by: personId, answered_at: unit.now };
    const { changed, concerns } = await updateAggregate(unit.db, aggregateId, change);
    if (!changed) return { ok: false, reason: 'no_such_step' };
    await unit.audit('reply', 'concern_aggregate', aggregateId);
    for (const concern of concerns) await tellReporter(unit, concern);
    await tellStewards(unit);
    return { ok: true };
  });
}
