import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

/** So many working days before the deadline a provider is reminded of an interest that it began and has not sent. */
export const draftRemindedBefore = 2;
/** No reminder is due longer before a deadline than this, holidays and all: so far ahead is looked. */
export const farthestDraftReminder = 14;

/** Whether a reminder of a draft is due: from two working days before the deadline on, while it can still be sent. */
export function isDraftReminderDue(
  today: Temporal.PlainDate,
  deadline: string | null,
  calendars: readonly Calendar[],
): boolean {
  if (deadline === null || Temporal.PlainDate.compare(deadline, today) < 0) return false;
  return Temporal.PlainDate.compare(deadline, addWorkingDays(today, draftRemindedBefore, calendars)) <= 0;
}
