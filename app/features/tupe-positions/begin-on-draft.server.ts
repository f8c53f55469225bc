import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type DraftKey, lockEditable } from '../opportunities/change-draft.server.ts';
import { createDeclaration } from '../tupe/create-declaration.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';

export type Begun =
  | { ok: true; declarationId: string; partyId: string }
  | { ok: false; reason: 'not_a_draft' | 'unknown' };

/** Makes the declaration of a draft, or finds the one that it has, with the prime as its party. */
export function beginOnDraft(context: Context, draft: DraftKey): Promise<Begun> {
  return inUnitOfWork<Begun>(context, async (unit) => {
    if (!(await lockEditable(unit, draft, 'tupe'))) return { ok: false, reason: 'not_a_draft' };
    const declarationId = await createDeclaration(unit, { opportunityId: draft.opportunityId });
    const thing = await findDeclaration(unit.db, declarationId);
    const prime = thing?.parties.find(({ party }) => party === 'prime');
    return prime ? { ok: true, declarationId, partyId: prime.id } : { ok: false, reason: 'unknown' };
  });
}
