import type { Temporal } from 'temporal-polyfill';
import { legalZone } from './legal-day.ts';

/** The first day of the month of a day. What is said without a name takes effect on it, never when it is said. */
export function firstOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1 });
}

/** The moment at which a day begins in London. */
export function dayBegins(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime(legalZone).epochMilliseconds);
}
