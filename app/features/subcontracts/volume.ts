import { Temporal } from 'temporal-polyfill';

export type Indicated = { low: number | null; central: number | null; high: number | null };
type Row = { volumeLow: number | null; volumeCentral: number | null; volumeHigh: number | null };

/** What was indicated for a month over all rows of a sub-contract; a figure that a row lacks is not known in all. */
export function indicated(rows: readonly Row[]): Indicated {
  const sum = (of: (row: Row) => number | null) =>
    rows.length === 0
      ? null
      : rows.reduce<number | null>((total, row) => {
          const volume = of(row);
          return total === null || volume === null ? null : total + volume;
        }, 0);
  return {
    low: sum((row) => row.volumeLow),
    central: sum((row) => row.volumeCentral),
    high: sum((row) => row.volumeHigh),
  };
}

export type FlowReading = 'not_entered' | 'below' | 'within' | 'above' | 'no_range';

/** Where a month's referrals lie in what was indicated. What the provider received counts before what the prime sent. */
export function readFlow(sent: number | null, received: number | null, { low, high }: Indicated): FlowReading {
  const count = received ?? sent;
  if (count === null) return 'not_entered';
  if (low === null && high === null) return 'no_range';
  if (low !== null && count < low) return 'below';
  return high !== null && count > high ? 'above' : 'within';
}

/** By how many the two sides differ; 0 while one of them has not said. */
export function flowDifference(sent: number | null, received: number | null): number {
  return sent === null || received === null ? 0 : Math.abs(sent - received);
}

export const monthsOnAPage = 12;

/** The first days of up to twelve months, the last first: not before a sub-contract began and none to come. */
export function monthsToEnter(beganOn: string, lastDay: string, monthsBack = 0): string[] {
  const first = Temporal.PlainDate.from(beganOn).with({ day: 1 });
  const last = Temporal.PlainDate.from(lastDay).with({ day: 1 }).subtract({ months: monthsBack });
  const months: string[] = [];
  for (let month = last; months.length < monthsOnAPage; month = month.subtract({ months: 1 })) {
    if (Temporal.PlainDate.compare(month, first) < 0) break;
    months.push(month.toString());
  }
  return months;
}
