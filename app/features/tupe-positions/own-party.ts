import { type Actor, actsFor } from '../identity/actor.ts';
import { partyOf, type TupeParty, type TupeThing } from '../tupe/policy.ts';

/** The party for which somebody answers questions, where the route let nobody else in. @throws when there is none */
export function ownParty(thing: TupeThing, actor: Actor): TupeParty {
  // A prime that also does the work itself answers as the prime.
  const prime = actsFor(actor, thing.primeId) ? partyOf(thing, actor, 'prime') : null;
  const party = prime ?? partyOf(thing, actor);
  if (!party) throw new Error('Nobody acts for a party of this declaration');
  return party;
}
