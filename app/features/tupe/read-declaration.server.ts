import type { Actor } from '../identity/actor.ts';
import { partyOf, type TupeThing } from './policy.ts';

/** A declaration as one of its parties, or a steward, reads it. */
export function readDeclaration(actor: Actor, thing: TupeThing) {
  const { row } = thing;
  return {
    ...headOf(thing),
    parties: thing.parties.map(({ id, party, name, organisationId }) => ({ id, party, name, organisationId })),
    mine: partyOf(thing, actor)?.party ?? null,
    plannedTransferOn: row.planned_transfer_on,
    transferredOn: row.transferred_on,
  };
}

/** What every page on a declaration bears at its head. */
export function headOf({ id, title, state, opportunityId, subcontractId, row }: TupeThing) {
  return { declarationId: id, title, state, opportunityId, subcontractId, version: row.version };
}
export type DeclarationHead = ReturnType<typeof headOf>;
