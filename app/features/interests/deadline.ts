import { Temporal } from 'temporal-polyfill';

import { legalZone } from '../working-days/legal-day.ts';

/**
 * For so long after the deadline nothing is opened yet: what reached the server in time may still be on its way to the
 * database.
 */
export const sealedMinutesAfter = 5;

/** The first moment that is too late: midnight in London after the day of the deadline. */
export function endOf(deadline: string): Temporal.Instant {
  return Temporal.PlainDate.from(deadline).add({ days: 1 }).toZonedDateTime(legalZone).toInstant();
}

/** Whether something that reached the server then was in time. No deadline is never met: such an opportunity is closed. */
export function isInTime(deadline: string | null, receivedAt: Temporal.Instant): boolean {
  return deadline !== null && Temporal.Instant.compare(receivedAt, endOf(deadline)) < 0;
}

/** When the answers may be opened. Until then they are sealed for everyone but their authors. */
export function opensAt(deadline: string): Temporal.Instant {
  return endOf(deadline).add({ minutes: sealedMinutesAfter });
}

/** Whether answers are still sealed. */
export function isSealed(deadline: string | null, now: Temporal.Instant): boolean {
  return deadline !== null && Temporal.Instant.compare(now, opensAt(deadline)) < 0;
}

/** The rule as providers read it beside the form. */
export const graceRule =
  'What reaches us by 23:59:59 London time on the day of the deadline counts, by our clock and not by yours. Nothing later counts, whatever the reason.';

/** The clock of the server as providers read it: "23:41:07 on 1 July 2026". */
export function clockWords(now: Temporal.Instant): string {
  const there = now.toZonedDateTimeISO(legalZone);
  const day = there.toPlainDate().toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${there.toPlainTime().toString({ smallestUnit: 'second' })} on ${day}`;
}

/** The same of a stored moment. */
export function instantWords(at: Date): string {
  return clockWords(Temporal.Instant.fromEpochMilliseconds(at.getTime()));
}

/** The same of a moment that a route passed on, to the minute: "00:05 on 2 July 2026". */
export function momentWords(moment: string): string {
  return clockWords(Temporal.Instant.from(moment)).replace(/^(\d\d:\d\d):\d\d/, '$1');
}

/** A moment as a route can pass it on. */
export function instantOf(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

/** Whether the clock is worth showing: on the day of the deadline and the day before. */
export function isNear(deadline: string | null, now: Temporal.Instant): boolean {
  if (!isInTime(deadline, now) || deadline === null) return false;
  return Temporal.Duration.compare(now.until(endOf(deadline)), { hours: 48 }) <= 0;
}
