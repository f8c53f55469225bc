import { Temporal } from 'temporal-polyfill';
import { bankHolidays, type Calendar } from './bank-holidays.ts';

// A pure function of calendar and year, kept because counting a window asks for the same year again and again.
const holidaysByYear = new Map<string, ReadonlySet<string>>();

function holidaysOf(calendar: Calendar, year: number): ReadonlySet<string> {
  const key = `${calendar} ${year}`;
  const known = holidaysByYear.get(key);
  if (known) return known;
  const dates = new Set(bankHolidays(calendar, year).map(({ date }) => date.toString()));
  holidaysByYear.set(key, dates);
  return dates;
}

/** Monday to Friday, and no bank holiday in any of the calendars. */
export function isWorkingDay(date: Temporal.PlainDate, calendars: readonly Calendar[]): boolean {
  if (date.dayOfWeek > 5) return false;
  return !calendars.some((calendar) => holidaysOf(calendar, date.year).has(date.toString()));
}

/** The working days after `from`, up to and with `to`; 0 when `to` is not later. Counted for at most ten years. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendars: readonly Calendar[],
): number {
  const limit = from.add({ years: 10 });
  const last = Temporal.PlainDate.compare(to, limit) > 0 ? limit : to;
  let count = 0;
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, calendars)) count += 1;
  }
  return count;
}

/** The date on which `count` working days have passed since `from`, which itself is not counted. */
export function addWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  calendars: readonly Calendar[],
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendars)) left -= 1;
  }
  return day;
}

/** The calendars that hold in a set of districts, by the first letter of their GSS codes; England and Wales for none. */
export function calendarsOf(districts: readonly string[]): Calendar[] {
  const letters = new Set(districts.map((code) => code[0]));
  const held: Calendar[] = [
    ...(letters.has('E') || letters.has('W') ? (['england_and_wales'] as const) : []),
    ...(letters.has('S') ? (['scotland'] as const) : []),
    ...(letters.has('N') ? (['northern_ireland'] as const) : []),
  ];
  return held.length > 0 ? held : ['england_and_wales'];
}
