import { type Actor, actsFor, editors } from '../identity/actor.ts';
import { type TupeParty, type TupeThing, tupePolicy } from '../tupe/policy.ts';

type PromiseThing = TupeThing & { promise: { giver_party_id: string | null; receiver_party_id: string | null } };

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted';
const editsFor = (actor: Actor, { organisationId }: TupeParty) =>
  organisationId !== null && actsFor(actor, organisationId, editors);

/**
 * The two sides of a promise for which somebody may agree: their own, and for the prime those that are not on the market, for
 * which it speaks.
 */
export function sidesToAgree(actor: Actor, { promise, ...thing }: PromiseThing): TupeParty[] {
  const sides = thing.parties.filter(({ id }) => id === promise.giver_party_id || id === promise.receiver_party_id);
  const speaks = actsFor(actor, thing.primeId, editors);
  return sides.filter((side) => editsFor(actor, side) || (side.organisationId === null && speaks));
}

/** Those sides that have not agreed to it yet as it stands; none once the declaration is over. @param agreed the ids of those that have */
export function sidesLeftToAgree(actor: Actor, thing: PromiseThing, agreed: readonly string[]): TupeParty[] {
  return isOver(thing) ? [] : sidesToAgree(actor, thing).filter(({ id }) => !agreed.includes(id));
}

const mayPropose = (actor: Actor, thing: TupeThing) =>
  !isOver(thing) && (actsFor(actor, thing.primeId, editors) || thing.parties.some((party) => editsFor(actor, party)));

export const tupeTermsPolicy = {
  /** Parties and stewards; and while an opportunity can be read, every provider: whoever bids knows what it takes on. */
  'tupe-terms:read': (actor: Actor, thing: TupeThing) =>
    tupePolicy['tupe:view'](actor, thing) ||
    (thing.opportunityStatus !== null &&
      thing.opportunityStatus !== 'draft' &&
      actor.kind === 'person' &&
      actor.acting?.isProvider === true),
  /** Whoever keeps the record, and whoever employs the staff now. */
  'tupe-terms:edit-pensions': (actor: Actor, thing: TupeThing) =>
    tupePolicy['tupe:edit'](actor, thing) || tupePolicy['tupe:act-as-outgoing'](actor, thing),
  /** Any party may propose a promise or a change of one; nothing holds until both sides agreed. */
  'tupe-terms:propose': mayPropose,
  'tupe-terms:agree': (actor: Actor, thing: PromiseThing) => !isOver(thing) && sidesToAgree(actor, thing).length > 0,
};
