export const positions = ['applies', 'likely', 'unlikely', 'does_not', 'disputed', 'under_advice'] as const;
export type Position = (typeof positions)[number];

/** Positions as their readers see them: what somebody thinks, never what the law has found. */
export const positionWords: Readonly<Record<Position, string>> = {
  applies: 'TUPE applies',
  likely: 'TUPE is likely to apply',
  unlikely: 'TUPE is unlikely to apply',
  does_not: 'TUPE does not apply',
  disputed: 'Whether TUPE applies is disputed',
  under_advice: 'Waiting for advice on TUPE',
};

/** What follows for the price of the work. */
export const positionHints: Readonly<Record<Position, string>> = {
  applies: 'Staff are expected to transfer',
  likely: 'Providers should price for staff who transfer',
  unlikely: 'Providers may price without staff, and should say so',
  does_not: 'Nobody is expected to transfer',
  disputed: 'You know that somebody else in this sees it differently',
  under_advice: 'You have asked for advice, or will',
};

/** On which side a position stands: staff transfer, they do not, or it is open. */
export type Stance = 'yes' | 'no' | 'open';

const stances: Readonly<Record<Position, Stance>> = {
  applies: 'yes',
  likely: 'yes',
  unlikely: 'no',
  does_not: 'no',
  disputed: 'open',
  under_advice: 'open',
};

export function stanceOf(position: Position): Stance {
  return stances[position];
}
