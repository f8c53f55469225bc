import { Temporal } from 'temporal-polyfill';

/** Where a day begins and ends for the law. */
export const legalZone = 'Europe/London';

const hour = 3_600_000;
const dayOfHour = new Map<number, Temporal.PlainDate>();
const mostHours = 20_000;

/** The calendar day of a moment where the law counts it. A day there begins on the hour, so that each hour is reckoned once. */
export function legalDay(at: Date): Temporal.PlainDate {
  const hours = Math.floor(at.getTime() / hour);
  const known = dayOfHour.get(hours);
  if (known) return known;
  const day = Temporal.Instant.fromEpochMilliseconds(hours * hour)
    .toZonedDateTimeISO(legalZone)
    .toPlainDate();
  if (dayOfHour.size >= mostHours) dayOfHour.clear();
  dayOfHour.set(hours, day);
  return day;
}
