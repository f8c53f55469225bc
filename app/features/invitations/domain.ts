import { Temporal } from 'temporal-polyfill';
import { isSealed } from '../interests/deadline.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

export const stages = ['sent', 'opened', 'viewed', 'interested', 'not_for_us'] as const;
/** How far an invitation came (peers.md, feature 32). */
export type Stage = (typeof stages)[number];

export const stageWords: Readonly<Record<Stage, string>> = {
  sent: 'Sent',
  opened: 'Opened',
  viewed: 'Viewed',
  interested: 'Interested',
  not_for_us: 'Not for us',
};

type Steps = { openedAt: Date | null; viewedAt: Date | null; interestedAt: Date | null; declinedAt: Date | null };

/**
 * How far an invitation came. An interest outweighs a "not for us" that was said before it; whoever did the later step has
 * done the earlier ones, however they came.
 */
export function stageOf({ openedAt, viewedAt, interestedAt, declinedAt }: Steps): Stage {
  if (interestedAt) return 'interested';
  if (declinedAt) return 'not_for_us';
  if (viewedAt) return 'viewed';
  return openedAt ? 'opened' : 'sent';
}

/** Whether the prime may read who answered: not before the interests themselves are opened. */
export function answersAreOpen(now: Temporal.Instant, { responseDeadline }: { responseDeadline: string | null }) {
  return responseDeadline !== null && !isSealed(responseDeadline, now);
}

/** Before the deadline the number of answers is told from this many on: fewer could be guessed. */
export const fewestTold = 3;

/** Whether so many answers are enough, as the prime set it; fewer than may be told never are, nor any where no number was set. */
export function isEnough(answers: number, enough: number | null): boolean {
  return enough !== null && answers >= Math.max(enough, fewestTold);
}

/** Working days without opening an invitation after which it is sent once more. */
export const remindedAfter = 5;

/** Whether a reminder of an invitation that nobody opened is due: after five working days, and before the last day. */
export function isReminderDue(
  today: Temporal.PlainDate,
  { invitedOn, responseDeadline }: { invitedOn: Temporal.PlainDate; responseDeadline: string | null },
  calendars: readonly Calendar[],
): boolean {
  if (responseDeadline === null || Temporal.PlainDate.compare(responseDeadline, today) <= 0) return false;
  return Temporal.PlainDate.compare(addWorkingDays(invitedOn, remindedAfter, calendars), today) <= 0;
}
