import type { Updateable } from 'kysely';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { type ConcernInFull, findConcern, lockConcern, updateConcern } from '#db/queries/concern.ts';
import { startClock, stopClocks } from '#db/queries/concern-clock.ts';
import type { ConcernTable } from '#db/tables/concern.table.ts';
import { clockDue, clocksOfStep } from './clocks.ts';
import { enterLater } from './enter-anonymous.server.ts';
import { factsOf } from './facts.ts';
import type { ConcernFacts, ConcernRefusal } from './guards.ts';
import { momentFor } from './moment.ts';
import { type ConcernEvent, concernStep, concernSteps } from './states.ts';

export type ConcernChanged = { ok: true } | { ok: false; reason: ConcernRefusal | 'unknown' };

export type ConcernChange = {
  /** What the row does not tell: an interest of the steward, what is being decided. */
  facts?: Partial<ConcernFacts>;
  /** Columns that change with the step. */
  set?: Updateable<ConcernTable>;
  /** What the audit log keeps besides. Never words of the reporter. */
  detail?: Record<string, string>;
  /** What follows in the same transaction, given the concern as it was. */
  work?(concern: ConcernInFull): Promise<void>;
};

/** Takes a concern a step on in a transaction of its own: see `stepConcern`. */
export function changeConcern(
  context: Context,
  concernId: string,
  event: ConcernEvent,
  change: (unit: UnitOfWork) => ConcernChange | Promise<ConcernChange> = () => ({}),
): Promise<ConcernChanged> {
  return inUnitOfWork<ConcernChanged>(context, async (unit) => stepConcern(unit, concernId, event, await change(unit)));
}

/**
 * Takes a concern a step on: locks it, asks the table of states, writes, stops and starts clocks, and audits the step. The one
 * way in which the status of a concern changes.
 */
export async function stepConcern(
  unit: UnitOfWork,
  concernId: string,
  event: ConcernEvent,
  { facts, set, detail, work }: ConcernChange = {},
): Promise<ConcernChanged> {
  await lockConcern(unit.db, concernId);
  const concern = await findConcern(unit.db, concernId);
  if (!concern) return { ok: false, reason: 'unknown' };
  const given = factsOf(concern, facts);
  const step = concernStep(concern.status, event, given);
  if (!step.ok) return step;
  const at = momentFor(concern.openness, unit);
  await updateConcern(unit.db, concernId, { ...set, status: step.state, changed_at: at });
  const { stop, start } = clocksOfStep({ from: concern.status, event, to: step.state, facts: given });
  await stopClocks(unit.db, concernId, stop, at);
  for (const clock of start) {
    await startClock(unit.db, { concernId, clock, due: clockDue(clock, unit.today).toString() });
  }
  const kept = { from: concern.status, to: step.state, ...detail };
  const isNameless = concern.openness === 'anonymous' && concernSteps[concern.status][event]?.by === 'reporter';
  if (isNameless) await enterLater(unit, concernId, event, kept);
  else await unit.audit(event, 'concern', concernId, kept);
  await work?.(concern);
  return { ok: true };
}
