import { Temporal } from 'temporal-polyfill';

/** So much written notice is owed before funding ends or changes: Compact item C19, domain.md 2.2. */
export const leastNoticeMonths = 3;

/**
 * The day that lies a number of months after another. Where that month is too short it is its last day: 30 November and
 * three months is 28 February, or the 29th in a leap year.
 */
export function addMonths(date: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return date.add({ months }, { overflow: 'constrain' });
}

/** The first day on which a notice given on `givenOn` may take effect. */
export function earliestEffect(givenOn: Temporal.PlainDate, months = leastNoticeMonths): Temporal.PlainDate {
  return addMonths(givenOn, months);
}

/** Whether a notice leaves less time than is owed. */
export function isShortNotice(givenOn: string, effectiveOn: string, months = leastNoticeMonths): boolean {
  const earliest = earliestEffect(Temporal.PlainDate.from(givenOn), months);
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(effectiveOn), earliest) < 0;
}

/** The months that are owed: what the two agreed, and never less than three. */
export function noticeOwed(agreedMonths: number | null): number {
  return Math.max(leastNoticeMonths, agreedMonths ?? leastNoticeMonths);
}
