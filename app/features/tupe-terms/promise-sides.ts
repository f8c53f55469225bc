import type { Party } from '../tupe/domain.ts';
import type { TupeThing } from '../tupe/policy.ts';

/** How a form names a side that is not known yet: the incoming provider, whoever it is. */
export const incomingUnknown = 'incoming';
export const incomingUnknownWords = 'The incoming provider, whoever it is';

type SideRow = {
  giver: Party;
  giver_party_id: string | null;
  receiver: Party;
  receiver_party_id: string | null;
};
type Sides = { ok: true; row: SideRow } | { ok: false; reason: 'same_side' | 'no_such_side' };

/** The two sides of a promise out of what a form named: ids of parties, or the incoming provider that is not known yet. */
export function sidesOf({ parties }: Pick<TupeThing, 'parties'>, named: { giver: string; receiver: string }): Sides {
  const giver = sideOf(parties, named.giver);
  const receiver = sideOf(parties, named.receiver);
  if (!giver || !receiver) return { ok: false, reason: 'no_such_side' };
  if (named.giver === named.receiver) return { ok: false, reason: 'same_side' };
  return {
    ok: true,
    row: {
      giver: giver.side,
      giver_party_id: giver.partyId,
      receiver: receiver.side,
      receiver_party_id: receiver.partyId,
    },
  };
}

function sideOf(parties: TupeThing['parties'], named: string): { side: Party; partyId: string | null } | null {
  if (named === incomingUnknown) return { side: 'incoming', partyId: null };
  const party = parties.find(({ id }) => id === named);
  return party ? { side: party.party, partyId: party.id } : null;
}
