import { Temporal } from 'temporal-polyfill';
import { earliestEffect, isShortNotice } from '../subcontracts/notice.ts';

export type NoticeInput = { given: string; effective: string | null; reason: string };
export type NoticeAnswer = {
  given: string;
  /** The first day on which notice of three months may take effect. */
  earliest: string;
  /** Whether the month of that day is too short to have the day of the notice. */
  isMonthEnd: boolean;
  effective: string | null;
  /** Days that are lacking; 0 when it is long enough, null when no day was given. */
  daysShort: number | null;
  isBeforeGiven: boolean;
  /** In less than three months, and only because the case is exceptional: then its reason, or null where none was given. */
  exceptional: { reason: string | null } | null;
};

/** What three months' notice comes to, and whether a day leaves that much time (Compact item C19, domain.md 2.2). */
export function reckonNotice({ given, effective, reason }: NoticeInput): NoticeAnswer {
  const from = Temporal.PlainDate.from(given);
  const earliest = earliestEffect(from);
  const isShort = effective !== null && isShortNotice(given, effective);
  const daysShort = effective === null ? null : isShort ? Temporal.PlainDate.from(effective).until(earliest).days : 0;
  return {
    given,
    earliest: earliest.toString(),
    isMonthEnd: earliest.day !== from.day,
    effective,
    daysShort,
    isBeforeGiven: effective !== null && effective < given,
    exceptional: isShort ? { reason: reason || null } : null,
  };
}
