import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { workingDaysBetween } from '../working-days/working-days.ts';

/** Within so many working days of being paid by its funder a prime passes the money on: domain.md 1.6, PAY-PASS. */
export const passOnWithin = 10;

/** How many working days a prime kept what its funder had paid; null when one of the two days is not known. */
export function workingDaysKept(funderPaidOn: string | null, paidOn: string | null, calendars: readonly Calendar[]) {
  if (!funderPaidOn || !paidOn) return null;
  return workingDaysBetween(Temporal.PlainDate.from(funderPaidOn), Temporal.PlainDate.from(paidOn), calendars);
}

type PassedOn = { funderPaidOn: string | null; paidOn: string | null; calendars: readonly Calendar[] };

/** How many payments of a period passed on what a funder had paid, how many of them in time, and the longest that one was kept. */
export function passingOnFigures(payments: readonly PassedOn[], { from, to }: { from: string; to: string }) {
  const kept = payments.flatMap(({ funderPaidOn, paidOn, calendars }) => {
    const isIn = paidOn !== null && paidOn >= from && paidOn <= to;
    return isIn ? (workingDaysKept(funderPaidOn, paidOn, calendars) ?? []) : [];
  });
  return {
    count: kept.length,
    inTime: kept.filter((days) => days <= passOnWithin).length,
    longest: kept.length === 0 ? null : Math.max(...kept),
  };
}
