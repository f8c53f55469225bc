import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { updateWorkforceDeletion, workforceDeletionOf } from '#db/queries/workforce-bidder.ts';
import { signedIn } from '../identity/actor.ts';
import type { Bid } from './find-bid.server.ts';

export type Confirmed = { ok: true } | { ok: false; reason: 'not_asked' };

/** A bidder confirms that it deleted what it opened. Confirmed twice, the first words stay. */
export function confirmDeletion(context: Context, bid: Bid, words: string): Promise<Confirmed> {
  const { declarationId, organisationId } = bid;
  return inUnitOfWork<Confirmed>(context, async (unit) => {
    await lockTupeDeclaration(unit.db, declarationId);
    const deletion = await workforceDeletionOf(unit.db, declarationId, organisationId);
    if (!deletion) return { ok: false, reason: 'not_asked' };
    if (deletion.confirmed_at) return { ok: true };
    await updateWorkforceDeletion(unit.db, declarationId, organisationId, {
      confirmed_at: unit.now,
      confirmed_by: signedIn(context.actor).personId,
      words,
    });
    const detail = { due: deletion.due_on, overdueSince: deletion.overdue_since };
    await unit.audit('confirm_deletion', 'workforce_pack', declarationId, detail, organisationId);
    return { ok: true };
  });
}
