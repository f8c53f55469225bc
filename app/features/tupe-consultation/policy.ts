import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { PartyThing, TupeThing } from '../tupe/policy.ts';

/** A measures letter of an incoming provider. */
export type LetterThing = PartyThing & { isSent: boolean };

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted' || state === 'not_applicable';
const isOf = (actor: Actor, { party }: PartyThing) =>
  party.organisationId !== null && actsFor(actor, party.organisationId);

export const tupeConsultationPolicy = {
  /** Who takes part, the prime and stewards: what an employer recorded, in its words. The other side reads days only. */
  'tupe-consultation:read': (actor: Actor, thing: PartyThing) =>
    isOf(actor, thing) || actsFor(actor, thing.declaration.primeId) || isSteward(actor),
  /** Each employer keeps its own record; the prime that of one that is not on the market. */
  'tupe-consultation:edit': (actor: Actor, { declaration, party }: PartyThing) =>
    !isOver(declaration) && actsFor(actor, party.organisationId ?? declaration.primeId, editors),
  /** Its own side always; once sent, the outgoing providers that it is for, the prime and stewards. */
  'tupe-consultation:read-letter': (actor: Actor, thing: LetterThing) =>
    isOf(actor, thing) ||
    (thing.isSent &&
      (actsFor(actor, thing.declaration.primeId) ||
        isSteward(actor) ||
        thing.declaration.parties.some(
          ({ party, organisationId }) =>
            party === 'outgoing' && organisationId !== null && actsFor(actor, organisationId),
        ))) ||
    (thing.party.organisationId === null && actsFor(actor, thing.declaration.primeId)),
  'tupe-consultation:write-letter': (actor: Actor, { declaration, party }: PartyThing) =>
    party.party === 'incoming' &&
    !isOver(declaration) &&
    actsFor(actor, party.organisationId ?? declaration.primeId, editors),
};
