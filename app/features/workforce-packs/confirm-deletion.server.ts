import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findDeletion, confirmDeletion as noteConfirmed } from '#db/queries/tupe-deletion.ts';
import { actsFor, editors, signedIn } from '../identity/actor.ts';
import { lockDeclarationFor, type MayStill } from '../tupe/lock-for.server.ts';
import type { Bid } from './find-bid.server.ts';

export type Confirmed = { ok: true } | { ok: false; reason: 'not_asked' };

/** A bidder confirms that it deleted what it opened. Confirmed twice, the first words stay. */
export function confirmDeletion(context: Context, bid: Bid, words: string): Promise<Confirmed> {
  const { declarationId, organisationId } = bid;
  return inUnitOfWork<Confirmed>(context, async (unit) => {
    const may: MayStill = (actor) => actsFor(actor, organisationId, editors);
    if (!(await lockDeclarationFor(context, unit, declarationId, may))) return { ok: false, reason: 'not_asked' };
    const key = { declarationId, organisationId, what: 'workforce_pack' } as const;
    const deletion = await findDeletion(unit.db, key);
    if (!deletion) return { ok: false, reason: 'not_asked' };
    if (deletion.confirmed_at) return { ok: true };
    await noteConfirmed(unit.db, key, { at: unit.now, by: signedIn(context.actor).personId, words });
    const detail = { due: deletion.due_on, overdueSince: deletion.overdue_since };
    await unit.audit('confirm_deletion', 'workforce_pack', declarationId, detail, organisationId);
    return { ok: true };
  });
}
