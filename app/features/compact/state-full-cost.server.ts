import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { saveFullCost } from '#db/queries/compact.ts';
import { signedIn } from '../identity/actor.ts';
import type { FullCost } from './full-cost.ts';

type Stated = FullCost & { subsidisedBy: string; isShown: boolean };

/** A provider states what the work of a sub-contract costs in full, in place of what it stated before. */
export function stateFullCost(context: Context, subcontractId: string, stated: Stated): Promise<{ ok: true }> {
  const { directPence, overheadPence, pricePence, subsidisedBy, isShown } = stated;
  return inUnitOfWork<{ ok: true }>(context, async (unit) => {
    await saveFullCost(unit.db, {
      subcontract_id: subcontractId,
      direct_pence: directPence,
      overhead_pence: overheadPence,
      price_pence: pricePence,
      subsidised_by: subsidisedBy || null,
      shown_to_prime: isShown,
      stated_by: signedIn(context.actor).personId,
      stated_at: unit.now,
    });
    // The figures are the provider's own: the log says that they were stated, not what they are.
    await unit.audit('state', 'full_cost', subcontractId, { isShown });
    return { ok: true };
  });
}
