import type { StatedCost } from './stated-cost.ts';

export type Offered = { pricePence: number | null; tupe: StatedCost };
/** `said` stands in the answer; `computed` is what comes of it with the amount that one of both sides assumes. */
export type Figure = { pence: number; how: 'said' | 'computed' };
export type NotCompared = 'no_price' | 'not_stated' | 'own_amount_missing' | 'own_amount_above_price' | 'no_assumption';
export type Normalised = {
  saidPence: number | null;
  without: Figure | null;
  /** With the same amount for everybody. */
  with: Figure | null;
  /** Why a figure is missing: never guessed. */
  why: NotCompared | null;
};

/**
 * The price of one answer with and without TUPE, on the assumption that holds for all (domain.md F19): what a provider put
 * in of its own is taken out, and the amount of the assumption put in its place.
 * @param assumptionPence null until the prime has set it
 */
export function normalise({ pricePence, tupe }: Offered, assumptionPence: number | null): Normalised {
  const none = (why: NotCompared): Normalised => ({ saidPence: pricePence, without: null, with: null, why });
  if (pricePence === null) return none('no_price');
  if (tupe.included === 'not_stated') return none('not_stated');
  if (tupe.included === 'no') return onAssumption(pricePence, { pence: pricePence, how: 'said' }, assumptionPence);
  if (tupe.amountPence === null) return none('own_amount_missing');
  if (tupe.amountPence > pricePence) return none('own_amount_above_price');
  const without: Figure = { pence: pricePence - tupe.amountPence, how: 'computed' };
  return onAssumption(pricePence, without, assumptionPence);
}

function onAssumption(saidPence: number, without: Figure, assumptionPence: number | null): Normalised {
  if (assumptionPence === null) return { saidPence, without, with: null, why: 'no_assumption' };
  const pence = without.pence + assumptionPence;
  // A provider whose own amount is that of the assumption said this very price.
  return { saidPence, without, with: { pence, how: pence === saidPence ? 'said' : 'computed' }, why: null };
}
