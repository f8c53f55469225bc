import type { Context } from '#app/services/unit-of-work.ts';
import { updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { moveDeclaration } from './move-declaration.server.ts';
import { tupePolicy } from './policy.ts';
import { type Stepped, tellMoved, withDeclaration } from './with-declaration.server.ts';

/** How many people of the list moved, objected to moving, were dismissed, and of how many it is disputed. */
export type Counts = {
  transferred_count: number | null;
  objected_count: number | null;
  dismissed_count: number | null;
  disputed_count: number | null;
};

/** Records the day on which the staff transferred, and what is known of their numbers. Recording it again corrects it. */
export function recordTransfer(
  context: Context,
  declarationId: string,
  { on, counts }: { on: string; counts: Counts },
): Promise<Stepped> {
  return withDeclaration(context, declarationId, tupePolicy['tupe:record-transfer'], async (unit, thing) => {
    const isFirst = thing.state !== 'transferred';
    await updateTupeDeclaration(unit.db, declarationId, { transferred_on: on, ...counts, updated_at: unit.now });
    const moved = await moveDeclaration(unit, declarationId, 'transfer');
    if (!moved.ok) return moved;
    if (isFirst) await tellMoved(context, unit, thing, 'transferred');
    else await unit.audit('correct_transfer', 'tupe_declaration', declarationId, { on, ...counts });
    return { ok: true };
  });
}

/** Sets what became of the people against the list; a difference needs its explanation. Doing it again corrects it. */
export function reconcile(
  context: Context,
  declarationId: string,
  { counts, explanation }: { counts: Counts; explanation: string },
): Promise<Stepped> {
  return withDeclaration(context, declarationId, tupePolicy['tupe:reconcile'], async (unit, thing) => {
    await updateTupeDeclaration(unit.db, declarationId, { ...counts, updated_at: unit.now });
    const moved = await moveDeclaration(unit, declarationId, 'reconcile', explanation);
    if (!moved.ok) return moved;
    if (thing.state === 'transferred') await tellMoved(context, unit, thing, 'reconciled');
    else await unit.audit('correct_counts', 'tupe_declaration', declarationId, { ...counts });
    return { ok: true };
  });
}

export type Claim = { openedOn: string; closedOn: string | null; words: string };

/** Records that a claim about the transfer is open, or that it ended. While one is open the record is not closed. */
export function recordClaim(context: Context, declarationId: string, claim: Claim): Promise<Stepped> {
  return withDeclaration(context, declarationId, tupePolicy['tupe:record-claim'], async (unit, thing) => {
    const today = unit.today.toString();
    if (claim.openedOn > today || (claim.closedOn ?? '') > today)
      return { ok: false, reason: 'in_future', message: 'The day must be today or before' };
    if (claim.closedOn && claim.closedOn < claim.openedOn)
      return { ok: false, reason: 'before', message: 'A claim ends on or after the day on which it was opened' };
    const wasOpen = thing.row.claim_opened_on !== null && thing.row.claim_closed_on === null;
    await updateTupeDeclaration(unit.db, declarationId, {
      claim_opened_on: claim.openedOn,
      claim_closed_on: claim.closedOn,
      claim_words: claim.words,
      updated_at: unit.now,
    });
    const { openedOn, closedOn } = claim;
    // What it is about stands in the record alone, and in no mail: somebody may have written a name.
    await unit.audit(closedOn ? 'close_claim' : 'open_claim', 'tupe_declaration', declarationId, {
      openedOn,
      closedOn,
    });
    if (!wasOpen && !claim.closedOn) await tellMoved(context, unit, thing, 'claim_opened');
    return { ok: true };
  });
}

/** The special circumstances for which employee information could not be given in time: domain.md 3.2. */
export function recordCircumstances(context: Context, declarationId: string, words: string): Promise<Stepped> {
  return withDeclaration(context, declarationId, tupePolicy['tupe:record-circumstances'], async (unit) => {
    await updateTupeDeclaration(unit.db, declarationId, {
      special_circumstances: words,
      special_circumstances_by: unit.by.personId,
      special_circumstances_at: unit.now,
      updated_at: unit.now,
    });
    await unit.audit('record_circumstances', 'tupe_declaration', declarationId);
    return { ok: true };
  });
}
