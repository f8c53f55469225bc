const MILLIONTHS = 1_000_000;
const TENTHS = 10;

/** Something that counts for more or less in a mean. */
export type Weighted = { readonly weight: number; readonly value: number };

/**
 * Rounds a part's value to six decimals, halves up, so that the last digits of a float never show in a score.
 * @throws RangeError when the value is not 0 to 1
 */
export function roundValue(value: number): number {
  const millionths = Math.round(value * MILLIONTHS);
  if (!(millionths >= 0 && millionths <= MILLIONTHS)) throw new RangeError(`${value} is not between 0 and 1`);
  return millionths / MILLIONTHS;
}

/**
 * The rounding rule of every score: a rounded value × its weight, to one decimal, halves up.
 * It counts in whole millionths, because 15 × 0.61 is not 9.15 in floats and a half could round down.
 */
export function pointsOf(value: number, weight: number): number {
  const millionths = Math.round(value * MILLIONTHS) * weight;
  return Math.round((millionths * TENTHS) / MILLIONTHS) / TENTHS;
}

/** Adds points of one decimal, of either sign, exactly: floats alone do not (0.1 + 0.2). */
export function addPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * TENTHS), 0) / TENTHS;
}

/** Weighted mean. Of nothing it is 1: where nothing is asked, nothing is lacking. */
export function meanOf(items: readonly Weighted[]): number {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  if (weight === 0) return 1;
  return items.reduce((sum, item) => sum + item.weight * item.value, 0) / weight;
}
