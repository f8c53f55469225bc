/** Fewer than so many of a kind are not shown: they say little, and could name somebody (design.md 9). */
export const leastShown = 10;

/** What the counts of one kind of provider add up to. */
export type KindSum = { value: string; qualified: number; topPlaces: number; expected: number; variance: number };

export type FairnessLine =
  | { value: string; hidden: true }
  | {
      value: string;
      hidden: false;
      qualified: number;
      topPlaces: number;
      /** Percent, to one decimal. */
      qualifiedShare: number;
      topShare: number;
      /** Between these numbers of places lies what chance gives 19 times in 20. */
      expectedLow: number;
      expectedHigh: number;
      verdict: 'within_chance' | 'more' | 'fewer' | 'no_choice';
    };

// Two-sided, 19 times in 20.
const deviations = 1.96;

/**
 * Sets each kind's share of the first ten places beside its share of the qualified. Kinds of fewer than ten are hidden, and so
 * that nobody can take the hidden one from the total, never one alone.
 */
export function readFairness(sums: readonly KindSum[]): FairnessLine[] {
  const qualified = sums.reduce((sum, each) => sum + each.qualified, 0);
  const places = sums.reduce((sum, each) => sum + each.topPlaces, 0);
  const hidden = hiddenAmong(sums);
  return sums
    .toSorted((left, right) => right.qualified - left.qualified)
    .map((sum) => (hidden.has(sum.value) ? { value: sum.value, hidden: true } : lineOf(sum, { qualified, places })));
}

function lineOf(sum: KindSum, whole: { qualified: number; places: number }): FairnessLine {
  const { value, qualified, topPlaces, expected, variance } = sum;
  const spread = deviations * Math.sqrt(variance);
  const expectedLow = Math.max(0, Math.floor(expected - spread));
  const expectedHigh = Math.min(whole.places, Math.ceil(expected + spread));
  return {
    value,
    hidden: false,
    qualified,
    topPlaces,
    qualifiedShare: percent(qualified, whole.qualified),
    topShare: percent(topPlaces, whole.places),
    expectedLow,
    expectedHigh,
    verdict: verdictOf(topPlaces, { expectedLow, expectedHigh, variance }),
  };
}

function verdictOf(places: number, chance: { expectedLow: number; expectedHigh: number; variance: number }) {
  // With ten places or more for all who qualify, everybody has one: there was nothing to share out.
  if (chance.variance === 0) return 'no_choice';
  if (places > chance.expectedHigh) return 'more';
  return places < chance.expectedLow ? 'fewer' : 'within_chance';
}

function hiddenAmong(sums: readonly KindSum[]): Set<string> {
  const inOrder = sums
    .filter(({ qualified }) => qualified > 0)
    .toSorted((left, right) => left.qualified - right.qualified);
  const few = inOrder.filter(({ qualified }) => qualified < leastShown);
  const hidden = few.length === 1 ? inOrder.slice(0, 2) : few;
  return new Set(hidden.map(({ value }) => value));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
