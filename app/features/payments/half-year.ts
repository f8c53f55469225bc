import { Temporal } from 'temporal-polyfill';

/** Six months that end on 31 March or 30 September, and the last day to publish them: domain.md 1.6, PAY-UK17. */
export type HalfYear = { from: string; to: string; noticeBy: string };

/** The half-year that a day lies in. */
export function halfYearOf(date: Temporal.PlainDate): HalfYear {
  const { year, month } = date;
  if (month >= 4 && month <= 9) return halfYear(`${year}-04-01`, `${year}-09-30`);
  const ends = month <= 3 ? year : year + 1;
  return halfYear(`${ends - 1}-10-01`, `${ends}-03-31`);
}

/** The half-year that a day lies in and those before it, the latest first. */
export function halfYearsUntil(date: Temporal.PlainDate, count: number): HalfYear[] {
  return Array.from({ length: count }, (_, back) =>
    halfYearOf(date.subtract({ months: back * 6 }, { overflow: 'constrain' })),
  );
}

// Within 30 days beginning with the last day of the period.
function halfYear(from: string, to: string): HalfYear {
  return { from, to, noticeBy: Temporal.PlainDate.from(to).add({ days: 29 }).toString() };
}
