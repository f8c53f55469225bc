const smallest = 5;
const step = 5;

/**
 * A number of people as whoever is no party reads it: below five it is said to be that and no more, others are rounded to five
 * (domain.md 3.5). Exact, it could be set beside figures of staff: 14 on a record and 12 in figures are a group of two.
 */
export function shownPeople(count: number | null): string {
  if (count === null) return 'Not known';
  if (count === 0) return 'None';
  return count < smallest ? 'Fewer than 5' : `About ${roundedPeople(count)?.toLocaleString('en-GB')}`;
}

/** The same as a number, for a program; null where it is not shown. */
export function roundedPeople(count: number | null): number | null {
  if (count === null || (count > 0 && count < smallest)) return null;
  return Math.round(count / step) * step;
}
