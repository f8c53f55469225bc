import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import { type About, tupeDeclarationOf, tupeStandingOf, updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { mailPeople } from '../mail/notify.server.ts';
import type { MayStill } from './lock-for.server.ts';
import { moveDeclaration } from './move-declaration.server.ts';
import { type Steering, tupePolicy } from './policy.ts';
import { movedMail, type Stepped, tellMoved, withDeclaration } from './with-declaration.server.ts';

const told = { abort: 'aborted', reopen: 'reopened', close: 'closed' } as const;

/** Ends a declaration without a transfer, opens it again, or closes it; the parties are told. */
export function steer(context: Context, declarationId: string, event: Steering, reason: string): Promise<Stepped> {
  const may: MayStill = (actor, thing) => tupePolicy['tupe:steer'](actor, { ...thing, step: event });
  return withDeclaration(context, declarationId, may, async (unit, thing) => {
    const moved = await moveDeclaration(unit, declarationId, event, reason);
    if (!moved.ok) return moved;
    await tellMoved(context, unit, thing, told[event], reason);
    return { ok: true };
  });
}

/** An owner of the prime signs a sub-contract although it is disputed whether TUPE applies; parties and stewards read why. */
export function acceptRisk(context: Context, declarationId: string, reason: string): Promise<Stepped> {
  return withDeclaration(context, declarationId, tupePolicy['tupe:accept-risk'], async (unit, thing) => {
    await updateTupeDeclaration(unit.db, declarationId, {
      risk_accepted_reason: reason,
      risk_accepted_by: unit.by.personId,
      risk_accepted_at: unit.now,
      updated_at: unit.now,
    });
    await unit.audit('accept_risk', 'tupe_declaration', declarationId, { reason });
    await tellMoved(context, unit, thing, 'risk_accepted', reason);
    const stewards = await stewardOrganisations(unit.db);
    await mailPeople(unit, stewards, movedMail(context, thing, 'risk_accepted', reason));
    return { ok: true };
  });
}

/** Opens the declaration of an opportunity again that ended when it was decided without an award, and that is decided anew. */
export async function reopenWith(unit: UnitOfWork, about: About, reason: string): Promise<void> {
  const standing = await tupeStandingOf(unit.db, about);
  if (standing?.state === 'aborted') await moveDeclaration(unit, standing.id, 'reopen', reason);
}

/**
 * Ends the declaration of an opportunity or a sub-contract that came to nothing, in the transaction that ends that. Does nothing
 * where there is none, or where it is over already.
 */
export async function abortWith(unit: UnitOfWork, about: About, reason: string): Promise<void> {
  const declarationId = await tupeDeclarationOf(unit.db, about);
  if (declarationId) await moveDeclaration(unit, declarationId, 'abort', reason);
}
