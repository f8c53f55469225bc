/** Groups of staff below this are never counted in front of whoever is no party (domain.md 3.5). */
export const smallestGroup = 5;

/**
 * Headcounts as those outside the parties read them: in bands, and none at all where one group is smaller than five, for what
 * is left of a total would tell how small.
 */
export function shownHeadcounts(headcounts: readonly (number | null)[], isParty: boolean): string[] {
  const exact = headcounts.map((count) => (count === null ? 'Not stated' : String(count)));
  if (isParty) return exact;
  const isSmall = headcounts.some((count) => count !== null && count > 0 && count < smallestGroup);
  return headcounts.map((count) => {
    if (count === null) return 'Not stated';
    return isSmall ? 'Not shown: a group has fewer than 5 people' : bandOf(count);
  });
}

const bands: readonly [from: number, words: string][] = [
  [100, '100 or more'],
  [50, '50 to 99'],
  [20, '20 to 49'],
  [10, '10 to 19'],
  [smallestGroup, '5 to 9'],
];

function bandOf(count: number): string {
  return bands.find(([from]) => count >= from)?.[1] ?? 'None';
}
