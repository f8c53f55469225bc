import type { Temporal } from 'temporal-polyfill';

/** The moment at which something happened on a day, in London. */
export function at(day: Temporal.PlainDate, hour = 10): Date {
  return new Date(day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: { hour } }).epochMilliseconds);
}
