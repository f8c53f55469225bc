import { Temporal } from 'temporal-polyfill';
import { isBefore, type StoredStatus, statusOn } from '../opportunities/domain.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

/** The longest question and answer, in characters. */
export const mostQuestion = 1500;
export const mostAnswer = 5000;
/** So many questions may one organisation ask about one opportunity: its prime answers each of them. */
export const mostPerAsker = 20;

type Dates = {
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  decisionDate: string | null;
};
type Standing = { today: Temporal.PlainDate; status: StoredStatus; dates: Dates };

/**
 * Whether questions can be asked: while the opportunity is open, until the end of the day of the clarification deadline, in
 * London. One without such a deadline takes questions for as long as it takes responses.
 */
export function takesQuestions({ today, status, dates }: Standing): boolean {
  const last = dates.clarificationDeadline ?? dates.responseDeadline;
  return statusOn(today, status, dates) === 'open' && last !== null && !isBefore(last, today);
}

/** Whether the prime can still answer: for as long as an answer helps somebody to respond. */
export function takesAnswers({ today, status, dates }: Standing): boolean {
  return statusOn(today, status, dates) === 'open';
}

/** Whether the prime may read who asked: not before the response deadline has passed (peers.md, feature 8). */
export function askersAreOpen(today: Temporal.PlainDate, { responseDeadline }: Pick<Dates, 'responseDeadline'>) {
  return responseDeadline !== null && isBefore(responseDeadline, today);
}

/** How many working days before the clarification deadline the prime is reminded of questions that wait. */
export const remindedBefore = 2;

/**
 * Of what a prime is to be reminded today while questions wait: two working days before its clarification deadline, and on
 * the day after it. A run that was missed is made up for while the opportunity is open.
 */
export function reminderDue(
  { today, status, dates }: Standing,
  calendars: readonly Calendar[],
): 'before' | 'after' | null {
  if (dates.clarificationDeadline === null || !takesAnswers({ today, status, dates })) return null;
  if (isBefore(dates.clarificationDeadline, today)) return 'after';
  const near = addWorkingDays(today, remindedBefore, calendars);
  return Temporal.PlainDate.compare(dates.clarificationDeadline, near) <= 0 ? 'before' : null;
}
