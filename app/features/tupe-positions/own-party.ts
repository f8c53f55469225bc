import { type Actor, actsFor } from '../identity/actor.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';

/** Every part that the organisation of somebody has in a declaration, the prime's first. */
export function ownParties({ parties }: Pick<TupeThing, 'parties'>, actor: Actor): TupeParty[] {
  const own = parties.filter(({ organisationId }) => organisationId !== null && actsFor(actor, organisationId));
  return own.toSorted((one, other) => Number(other.party === 'prime') - Number(one.party === 'prime'));
}

/**
 * The part for which somebody answers questions: the one that is named in the address, else the only one. Null where there are
 * several to choose from; on the draft of an opportunity its prime answers as the prime.
 */
export function chosenParty(thing: TupeThing, actor: Actor, named: string | null): TupeParty | null {
  const own = ownParties(thing, actor);
  const [first] = own;
  const chosen = own.find(({ id }) => id === named);
  if (chosen || !first) return chosen ?? null;
  return own.length === 1 || (thing.opportunityStatus === 'draft' && first.party === 'prime') ? first : null;
}

/** The same of an address that names a question: then the first part answers where none is named. @throws when there is none */
export function ownParty(thing: TupeThing, actor: Actor, named: string | null): TupeParty {
  const party = chosenParty(thing, actor, named) ?? ownParties(thing, actor)[0];
  if (!party) throw new Error('Nobody acts for a party of this declaration');
  return party;
}
