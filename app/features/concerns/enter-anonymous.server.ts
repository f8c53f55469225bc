import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { hasEntries, insertEntry, markEntered, takeEntries } from '#db/queries/concern-entry.ts';
import { tellStewards } from './tell.server.ts';

/** Notes what an anonymous reporter did, for the audit log to hold when its day is over. */
export function enterLater(unit: UnitOfWork, concernId: string, verb: string, detail: JsonObject = {}): Promise<void> {
  return insertEntry(unit.db, { concernId, verb, detail, day: unit.today.toString() });
}

/**
 * Enters what anonymous reporters did on the days before today: in the audit log, in the order of ids that mean nothing, and
 * with the stewards, all in one. Nothing shows at what time of the day something was sent, or who was signed in then.
 */
export async function enterAnonymous(context: Context): Promise<void> {
  const today = context.services.clock.today().toString();
  if (!(await hasEntries(context.services.db, today))) return;
  await inUnitOfWork(context, async (unit) => {
    const entries = await takeEntries(unit.db, today);
    for (const { concern_id: id, verb, detail } of entries) await unit.audit(verb, 'concern', id, detail);
    await markEntered(unit.db, [...new Set(entries.map(({ concern_id: id }) => id))], today);
    if (entries.length > 0) await tellStewards(unit);
    return { ok: true };
  });
}
