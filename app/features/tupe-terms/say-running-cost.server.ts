import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { saveRunningCost } from '#db/queries/tupe-indemnity.ts';
import { partyOf, type TupeThing } from '../tupe/policy.ts';

/** A party says what it spends in a year, by which its band of free reserves can be read as money. */
export function sayRunningCost(
  context: Context,
  thing: TupeThing,
  { partyId, annual }: { partyId: string; annual: number },
): Promise<{ ok: true } | { ok: false; reason: 'not_yours' }> {
  return inUnitOfWork<{ ok: true } | { ok: false; reason: 'not_yours' }>(context, async (unit) => {
    if (partyOf(thing, context.actor)?.id !== partyId) return { ok: false, reason: 'not_yours' };
    await saveRunningCost(unit.db, {
      party_id: partyId,
      declaration_id: thing.id,
      annual_pence: annual,
      said_by: unit.by.personId,
      said_at: unit.now,
    });
    await unit.audit('say_running_cost', 'tupe_declaration', thing.id, { partyId });
    return { ok: true };
  });
}
