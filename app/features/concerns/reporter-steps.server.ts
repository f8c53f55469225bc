import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findConcern, lockConcern, updateConcern } from '#db/queries/concern.ts';
import { type ConcernChanged, changeConcern } from './change-concern.server.ts';
import { enterLater } from './enter-anonymous.server.ts';
import { momentFor } from './moment.ts';
import type { ReporterEvent } from './reporter-events.ts';
import { isOpenConcern } from './states.ts';
import { tellStewards, tellSubject } from './tell.server.ts';

/** Who raised a concern takes a step with it. Stewards hear of what comes to them, and whom it is about of what it knows already. */
export function takeReporterStep(context: Context, concernId: string, event: ReporterEvent): Promise<ConcernChanged> {
  return changeConcern(context, concernId, event, (unit) => ({
    set: {
      ...(event === 'flag_litigation' && { litigation: true }),
      ...(event === 'step_forward' && { openness: 'named', shown_to_subject: true }),
    },
    async work({ openness, subject_id: subjectId, status }) {
      const isWithPrime = openness === 'named' && (status === 'raised_with_prime' || status === 'resolved');
      if (isWithPrime || event === 'step_forward' || event === 'reopen_with_prime') await tellSubject(unit, subjectId);
      if (event === 'escalate' || event === 'settlement_broken') await tellStewards(unit);
    },
  }));
}

/** Lets whom it is about read the text, from the next fixed day on. There is no way back once it was read. */
export function allowShowing(context: Context, concernId: string): Promise<ConcernChanged> {
  return inUnitOfWork<ConcernChanged>(context, async (unit) => {
    await lockConcern(unit.db, concernId);
    const concern = await findConcern(unit.db, concernId);
    if (!concern) return { ok: false, reason: 'unknown' };
    if (concern.shown_to_subject || !isOpenConcern(concern.status)) return { ok: false, reason: 'no_such_step' };
    const change = { shown_to_subject: true, changed_at: momentFor(concern.openness, unit) };
    await updateConcern(unit.db, concernId, change);
    if (concern.openness === 'anonymous') await enterLater(unit, concernId, 'show');
    else await unit.audit('show', 'concern', concernId);
    return { ok: true };
  });
}
