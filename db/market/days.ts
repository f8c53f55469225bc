const dayLength = 86_400_000;

/** Before every day. */
export const never = -(2 ** 31);

const days = new Map<string, number>([
  ['infinity', 2 ** 31 - 1],
  ['-infinity', never],
]);

/** A date as Postgres writes it as the number of its day, counted from 1970; each is reckoned once. */
export function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / dayLength;
  days.set(date, day);
  return day;
}
