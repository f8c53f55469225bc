import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import type { Actor } from '../identity/actor.ts';
import { actorNow } from '../identity/actor-now.server.ts';
import { lockDeclaration } from './find-declaration.server.ts';
import type { TupeParty, TupeThing } from './policy.ts';

/** A rule of the policies, asked of a declaration. */
export type MayStill = (actor: Actor, thing: TupeThing) => boolean;

/**
 * Locks a declaration for whoever does something to it, and asks again what the route asked before: a party whose part has ended
 * meanwhile, a declaration that was closed, somebody who left or has another role. @returns it as it is once it is locked; null
 * where there is none, or where they may not any more
 */
export async function lockDeclarationFor(
  { actor }: Pick<Context, 'actor'>,
  unit: UnitOfWork,
  declarationId: string,
  may: MayStill,
): Promise<TupeThing | null> {
  const thing = await lockDeclaration(unit.db, declarationId);
  return thing && may(await actorNow(unit.db, actor), thing) ? thing : null;
}

/** The same for what is done to one party: without it, nobody may. */
export function ofPartyStill(
  partyId: string,
  may: (actor: Actor, thing: { declaration: TupeThing; party: TupeParty }) => boolean,
): MayStill {
  return (actor, declaration) => {
    const party = declaration.parties.find(({ id }) => id === partyId);
    return party !== undefined && may(actor, { declaration, party });
  };
}
