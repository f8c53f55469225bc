import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findConcern, lockConcern } from '#db/queries/concern.ts';
import { clocksPast, fireClock } from '#db/queries/concern-clock.ts';
import { system } from '../identity/actor.ts';
import { stepConcern } from './change-concern.server.ts';
import { type ConcernClock, clockNamed, clockRule } from './clocks.ts';
import { countMonth } from './count-voices.server.ts';
import { enterAnonymous } from './enter-anonymous.server.ts';
import { tellReporter, tellStewards, tellSubject } from './tell.server.ts';

const atOnce = 500;

/**
 * What a day brings to concerns: those of yesterday's anonymous reporters are entered, voices are counted on the first day of a
 * month, and every clock whose day is over fires, once. Safe to repeat, and for several to run at the same time.
 */
export async function keepConcernClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  await enterAnonymous(context);
  await countMonth(context);
  for (const { concernId, clock: name, due } of await clocksPast(
    services.db,
    services.clock.today().toString(),
    atOnce,
  )) {
    const clock = clockNamed(name);
    if (clock) await fire(context, concernId, clock, due);
  }
}

function fire(context: Context, concernId: string, clock: ConcernClock, due: string): Promise<{ ok: true }> {
  return inUnitOfWork(context, async (unit) => {
    await lockConcern(unit.db, concernId);
    const concern = await findConcern(unit.db, concernId);
    if (!concern || !(await fireClock(unit.db, { concernId, clock, due }, unit.now))) return { ok: true };
    const { fires, of } = clockRule(clock);
    if (fires) await stepConcern(unit, concernId, fires, { facts: { isDayOver: true }, detail: { clock, due } });
    else await unit.audit('overdue', 'concern', concernId, { clock, due });
    const isKnown = concern.openness === 'named' || concern.shown_on !== null;
    if (of !== 'steward') await tellReporter(unit, concern);
    if (of !== 'reporter' && isKnown) await tellSubject(unit, concern.subject_id);
    if (of === 'steward' || clock === 'subject_replies' || clock === 'mediation') await tellStewards(unit);
    return { ok: true };
  });
}
