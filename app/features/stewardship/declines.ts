import { type Reason, reasons } from '../not-for-us/domain.ts';

export type DeclineTable = { of: string; cells: Record<Reason, string>; all: string }[];

const smallest = 10;
const step = 5;

/**
 * A count as it may be shown: one below ten is said to be that and no more, others are rounded to five, so that nobody
 * can tell what one provider said (design.md 9).
 */
export function shownCount(count: number): string {
  if (count === 0) return '0';
  return count < smallest ? 'Fewer than 10' : String(Math.round(count / step) * step);
}

/** Lays counts out by what they are counted by, a column for each reason. */
export function tableOf(
  counts: readonly { of: string; reason: string; count: number }[],
  nameOf: (of: string) => string,
): DeclineTable {
  return [...Map.groupBy(counts, ({ of }) => of)].map(([of, rows]) => ({
    of: nameOf(of),
    cells: cellsOf(rows),
    all: shownCount(rows.reduce((sum, { count }) => sum + count, 0)),
  }));
}

function cellsOf(rows: readonly { reason: string; count: number }[]): Record<Reason, string> {
  const of = (reason: Reason) => shownCount(rows.find((row) => row.reason === reason)?.count ?? 0);
  return Object.fromEntries(reasons.map((reason) => [reason, of(reason)])) as Record<Reason, string>;
}
