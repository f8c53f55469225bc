import { type Position, positionWords, type Stance, stanceOf } from './positions.ts';

export type Stated = { partyId: string; party: 'funder' | 'prime' | 'outgoing' | 'incoming'; name: string } & {
  position: Position | null;
};

/** What the positions of all parties come to together. */
export type Agreement =
  | { kind: 'nobody'; silent: string[] }
  | { kind: 'agreed'; stance: Exclude<Stance, 'open'>; silent: string[] }
  | { kind: 'open'; silent: string[] }
  | { kind: 'disputed'; silent: string[] };

/**
 * Whether the parties agree: disputed when one says that staff transfer and another that they do not, or when one calls it
 * disputed; open while those who spoke wait for advice. Whoever said nothing is named and counts for nothing.
 */
export function agreementOf(parties: readonly Stated[]): Agreement {
  const silent = parties.filter(({ position }) => position === null).map(({ partyId }) => partyId);
  const spoken = parties.flatMap(({ position }) => position ?? []);
  if (spoken.length === 0) return { kind: 'nobody', silent };
  const stances = new Set(spoken.map(stanceOf));
  const isDisputed = spoken.includes('disputed') || (stances.has('yes') && stances.has('no'));
  if (isDisputed) return { kind: 'disputed', silent };
  if (stances.has('yes')) return { kind: 'agreed', stance: 'yes', silent };
  if (stances.has('no')) return { kind: 'agreed', stance: 'no', silent };
  return { kind: 'open', silent };
}

/** Whether two positions are at odds, so that those who hold the one are told of the other. */
export function differs(one: Position, other: Position): boolean {
  if (one === 'disputed' || other === 'disputed') return one !== other;
  const [first, second] = [stanceOf(one), stanceOf(other)];
  return first !== second && first !== 'open' && second !== 'open';
}

/** Where parties stand, as one sentence. @param said who says what, in the order of the parties */
export function agreementInWords(
  agreement: Agreement,
  said: readonly { name: string; position: Position; since: string }[],
): string {
  switch (agreement.kind) {
    case 'nobody':
      return 'Nobody has stated a position yet.';
    case 'agreed':
      return agreement.stance === 'yes'
        ? 'Those who have stated a position expect staff to transfer.'
        : 'Those who have stated a position do not expect staff to transfer.';
    case 'open':
      return 'No party has made up its mind yet.';
    case 'disputed':
      return `The parties do not agree. ${said.filter(isTaken).map(sentence).join(' ')}`;
  }
}

// Who waits for advice disagrees with nobody.
function isTaken({ position }: { position: Position }): boolean {
  return position !== 'under_advice';
}

function sentence({ name, position, since }: { name: string; position: Position; since: string }): string {
  return `${name} says, since ${since}: ${positionWords[position]}.`;
}
