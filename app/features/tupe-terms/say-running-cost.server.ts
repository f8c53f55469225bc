import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { saveRunningCost } from '#db/queries/tupe-indemnity.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { partyOf, type TupeThing } from '../tupe/policy.ts';
import { tupeTermsPolicy } from './policy.ts';

/** A party says what it spends in a year, by which its band of free reserves can be read as money. */
export function sayRunningCost(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  { partyId, annual }: { partyId: string; annual: number },
): Promise<{ ok: true } | { ok: false; reason: 'not_yours' }> {
  return inUnitOfWork<{ ok: true } | { ok: false; reason: 'not_yours' }>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, id, tupeTermsPolicy['tupe-terms:propose']);
    if (!thing || partyOf(thing, context.actor)?.id !== partyId) return { ok: false, reason: 'not_yours' };
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
