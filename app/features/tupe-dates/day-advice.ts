import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../wording.ts';
import { bankHolidays, type Calendar } from '../working-days/bank-holidays.ts';
import { isWorkingDay } from '../working-days/working-days.ts';

const weekend: Readonly<Record<number, string>> = { 6: 'a Saturday', 7: 'a Sunday' };

/** Why nobody may be at work on a day, and the last day before on which somebody is. */
export type DayAdvice = { why: string; lastWorkingDay: string };

/**
 * What to know of a day that is a weekend or a bank holiday of a nation; null for a working day. The legal day stays where it
 * is: only the advice names an earlier one.
 */
export function adviceFor(day: string, calendar: Calendar): DayAdvice | null {
  const date = Temporal.PlainDate.from(day);
  if (isWorkingDay(date, [calendar])) return null;
  let before = date;
  while (!isWorkingDay(before, [calendar])) before = before.subtract({ days: 1 });
  return { why: weekend[date.dayOfWeek] ?? holidayOn(date, calendar), lastWorkingDay: before.toString() };
}

/** The same in words. */
export function adviceInWords({ why, lastWorkingDay }: DayAdvice): string {
  return `This day is ${why}. The last working day before it is ${formatDate(lastWorkingDay)}.`;
}

function holidayOn(date: Temporal.PlainDate, calendar: Calendar): string {
  const found = bankHolidays(calendar, date.year).find((holiday) => holiday.date.equals(date));
  return found ? `a bank holiday (${found.name})` : 'a bank holiday';
}
