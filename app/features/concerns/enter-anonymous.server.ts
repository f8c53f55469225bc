import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { updateConcern } from '#db/queries/concern.ts';
import { concernsToEnter } from '#db/queries/concern-count.ts';
import { dayBegins } from './fixed-days.ts';
import { tellStewards } from './tell.server.ts';

/**
 * Enters the anonymous concerns of the days before today: in the audit log, in the order of ids that mean nothing, and with the
 * stewards, all in one. Nothing shows at what time of the day one was sent, or who was signed in then.
 */
export function enterAnonymous(context: Context): Promise<{ ok: true }> {
  return inUnitOfWork(context, async (unit) => {
    const waiting = await concernsToEnter(unit.db, dayBegins(unit.today));
    for (const { id } of waiting) {
      await updateConcern(unit.db, id, { entered_on: unit.today.toString() });
      await unit.audit('submit', 'concern', id, { from: 'draft', to: 'submitted' });
    }
    if (waiting.length > 0) await tellStewards(unit);
    return { ok: true };
  });
}
