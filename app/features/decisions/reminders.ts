import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { workingDaysBetween } from '../working-days/working-days.ts';

/** How many working days before its date a prime is reminded of a decision; after it, every week. */
export const daysBefore = [1, 5] as const;
/** No reminder is sent longer before a date than this: so far ahead is looked. */
export const farthestAhead = 14;
const daysInWeek = 7;

/**
 * The reminder that is due on a day, if any: the nearest one before the date, so that a day on which nothing ran loses
 * none and none comes twice; after it, the week that it has been overdue for.
 */
export function reminderOn(today: Temporal.PlainDate, due: string, calendars: readonly Calendar[]): string | null {
  const date = Temporal.PlainDate.from(due);
  const daysOver = date.until(today).days;
  if (daysOver > 0) return `overdue ${Math.floor((daysOver - 1) / daysInWeek)}`;
  const left = workingDaysBetween(today, date, calendars);
  const nearest = daysBefore.find((days) => left <= days);
  return nearest === undefined ? null : `before ${nearest}`;
}

export const isAfterwards = (kind: string): boolean => kind.startsWith('overdue');
