import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { PartyThing, TupeThing } from '../tupe/policy.ts';

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted';

/** Whether somebody states the position of a party that is not its own, and so says where it is from. */
export function speaksForAnother(actor: Actor, { party }: PartyThing): boolean {
  return party.organisationId === null || !actsFor(actor, party.organisationId);
}

export const tupePositionPolicy = {
  /** Whoever edits for a party answers for it. */
  'tupe:answer-questions': (actor: Actor, thing: TupeThing) =>
    !isOver(thing) &&
    thing.parties.some(({ organisationId }) => organisationId !== null && actsFor(actor, organisationId, editors)),
  /**
   * A party states its own position. For one that is not on the market the prime records what it said, and for the funder a
   * steward states it.
   */
  'tupe:state-position-of': (actor: Actor, { declaration, party }: PartyThing) => {
    if (isOver(declaration)) return false;
    if (party.organisationId !== null && actsFor(actor, party.organisationId, editors)) return true;
    if (party.party === 'funder' && isDecidingSteward(actor)) return true;
    return party.organisationId === null && actsFor(actor, declaration.primeId, editors);
  },
};

function isDecidingSteward(actor: Actor): boolean {
  return isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);
}
