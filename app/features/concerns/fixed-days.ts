import type { Temporal } from 'temporal-polyfill';
import { legalZone } from '../working-days/legal-day.ts';

/** The first day of the month of a day: on it, or on the next day that anything runs, voices are counted. */
export function firstOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1 });
}

/** The moment at which a day begins in London. */
export function dayBegins(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime(legalZone).epochMilliseconds);
}

const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

/** The quarter of a date: all that is told of when something was raised. "July to September 2026" */
export function quarterOf(date: string): string {
  const [year = '', month = '1'] = date.split('-');
  return `${quarters[Math.floor((Number(month) - 1) / 3)]} ${year}`;
}
