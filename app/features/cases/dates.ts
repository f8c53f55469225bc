import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../working-days/working-days.ts';
import { type Level, publicFrom } from './ladder.ts';

/** Within so many working days an organisation answers, or replies to what is proposed, and stewards take the next step. */
export const caseDays = { toAnswer: 10, toReply: 10, toReview: 10, toAct: 10 } as const;

/** How long the stewards watch before they look again. */
const watchDays = 40;

/** The day by which so many working days are over. Stewards keep the bank holidays of England and Wales. */
export function dayAfter(today: Temporal.PlainDate, workingDays: number): string {
  return addWorkingDays(today, workingDays, ['england_and_wales']).toString();
}

type Standing = { level: Level; proposed: Level | null };
export type Dates = { answer_due: string | null; reply_due: string | null; review_on: string };

/**
 * What a new standing sets in motion: an organisation answers a query or proposes a plan, and replies to what is proposed;
 * the stewards look again once it has had its days.
 */
export function datesOf({ level, proposed }: Standing, today: Temporal.PlainDate): Dates {
  const asks = level > 0 && level < publicFrom;
  const waits = asks || proposed !== null;
  return {
    answer_due: asks ? dayAfter(today, caseDays.toAnswer) : null,
    reply_due: proposed === null ? null : dayAfter(today, caseDays.toReply),
    review_on: dayAfter(
      today,
      waits ? caseDays.toAnswer + caseDays.toReview : level === 0 ? watchDays : caseDays.toReview,
    ),
  };
}

/** Whether a day is over. */
export function isPast(day: string | null, today: Temporal.PlainDate): boolean {
  return day !== null && Temporal.PlainDate.compare(day, today) < 0;
}
