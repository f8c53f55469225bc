import type { Context } from '#app/services/unit-of-work.ts';
import { findIndemnity, insertAgreement } from '#db/queries/tupe-indemnity.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { changing, type PromiseChanged } from './change-promise.server.ts';
import { sidesToAgree } from './policy.ts';

/**
 * A side agrees to a promise as it stands: to the version that it read, and to no other. The prime does so for a side that is
 * not on the market, as the record says.
 */
export function agreePromise(
  context: Context,
  known: TupeThing,
  { promiseId, seenVersion }: { promiseId: string; seenVersion: number },
): Promise<PromiseChanged> {
  return changing(context, known, async (unit, thing) => {
    const promise = await findIndemnity(unit.db, thing.id, promiseId);
    if (!promise) return { ok: false, reason: 'unknown' };
    if (promise.version !== seenVersion) return { ok: false, reason: 'changed_meanwhile' };
    const sides = sidesToAgree(context.actor, { ...thing, promise });
    if (sides.length === 0) return { ok: false, reason: 'no_part' };
    for (const side of sides)
      await insertAgreement(unit.db, {
        indemnity_id: promiseId,
        version: seenVersion,
        party_id: side.id,
        agreed_by: unit.by.personId,
        agreed_at: unit.now,
      });
    await unit.audit('agree_promise', 'tupe_declaration', thing.id, { promiseId, version: seenVersion });
    return { ok: true };
  });
}
