import type { MarketNow } from '#db/market/market.ts';
import { type BitList, placesOfBits, wordsOfRow } from '#db/market/market-rows.ts';

/** Bits to set beside those of a row: by turns the number of a word of it and the bits wanted there, for each that has any. */
export type Mask = Int32Array;

/** The codes of a list as bits; those that no row has ever had ask for nothing. */
export function maskOf(market: MarketNow, list: BitList, codes: readonly string[]): Mask {
  const { at, words } = placesOfBits[list];
  const wanted = new Int32Array(words);
  for (const code of codes) {
    const bit = market.bitOf(list, code) ?? words * 32;
    const word = bit >>> 5;
    if (word < words) wanted[word] = (wanted[word] ?? 0) | (1 << (31 - (bit & 31)));
  }
  return Int32Array.from([...wanted].flatMap((bits, word) => (bits === 0 ? [] : [at + word, bits])));
}

/** Every bit of a list. */
export function wholeMask(list: BitList): Mask {
  const { at, words } = placesOfBits[list];
  return Int32Array.from(Array.from({ length: words }, (_, word) => [at + word, -1]).flat());
}

/** Whether some bit of a row is in the mask. */
export function meets(bits: Int32Array, row: number, mask: Mask): boolean {
  const start = row * wordsOfRow;
  for (let at = 0; at < mask.length; at += 2) {
    if (((bits[start + (mask[at] ?? 0)] ?? 0) & (mask[at + 1] ?? 0)) !== 0) return true;
  }
  return false;
}

/** How many bits of a row are in the mask. */
export function countMet(bits: Int32Array, row: number, mask: Mask): number {
  const start = row * wordsOfRow;
  let count = 0;
  for (let at = 0; at < mask.length; at += 2) {
    count += ones((bits[start + (mask[at] ?? 0)] ?? 0) & (mask[at + 1] ?? 0));
  }
  return count;
}

// How many bits are set, counted in pairs, fours and bytes at once.
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
