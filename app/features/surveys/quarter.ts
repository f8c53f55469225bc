import { Temporal } from 'temporal-polyfill';
import { firstPulseBy } from '../accreditations/dates.ts';
import { addWorkingDays, isWorkingDay } from '../working-days/working-days.ts';

const nation = ['england_and_wales'] as const;
/** Working days that a pulse survey is open, and after which whoever has not answered is reminded, once. */
export const pulseDays = { open: 15, reminder: 8 } as const;

/** The first day of the quarter of a year that a day is in: the name of its survey. */
export function quarterOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
}

/**
 * On which day a prime's survey of a quarter opens: the first working day of its last month; earlier where a head contract
 * would be 90 days old before that, so that its partners are asked within 90 days of its start (domain.md 7.2, F11).
 */
export function pulseOpensOn(quarter: Temporal.PlainDate, contractStarts: readonly string[]): Temporal.PlainDate {
  const usual = workingDayFrom(quarter.add({ months: 2 }));
  const firsts = contractStarts
    .map((start) => workingDayUntil(firstPulseBy(start)))
    .filter((day) => quarterOf(day).equals(quarter) && Temporal.PlainDate.compare(day, usual) < 0);
  return firsts.reduce((left, right) => (Temporal.PlainDate.compare(left, right) <= 0 ? left : right), usual);
}

/** The days of a survey that opens on a day: when to remind, and the last day to answer. */
export function pulseDates(opensOn: Temporal.PlainDate) {
  return {
    remindOn: addWorkingDays(opensOn, pulseDays.reminder, nation),
    closesOn: addWorkingDays(opensOn, pulseDays.open, nation),
  };
}

/** "October to December 2026" */
export function quarterWords(quarter: Temporal.PlainDate | string): string {
  const first = Temporal.PlainDate.from(quarter);
  const month = (day: Temporal.PlainDate) => day.toLocaleString('en-GB', { month: 'long' });
  return `${month(first)} to ${month(first.add({ months: 2 }))} ${first.year}`;
}

function workingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, nation) ? day : workingDayFrom(day.add({ days: 1 }));
}

function workingDayUntil(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, nation) ? day : workingDayUntil(day.subtract({ days: 1 }));
}
