import { Temporal } from 'temporal-polyfill';
import { formatDate } from '#app/features/wording.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays, workingDaysBetween } from '../working-days/working-days.ts';
import { isBefore } from './domain.ts';

/** How long everyone gets to answer, unless a reason for less is published. */
export const leastWorkingDays = 15;

export type Timetable = {
  clarificationDeadline: string;
  responseDeadline: string;
  decisionDate: string;
  shortWindowReason: string | null;
};

export type TimetableProblem = {
  field: 'clarification_deadline' | 'response_deadline' | 'decision_date' | 'short_window_reason';
  message: string;
};

/** Whether a response deadline leaves fewer than 15 working days after the day of publication. */
export function isShortWindow(published: Temporal.PlainDate, deadline: string, calendars: readonly Calendar[]) {
  return workingDaysBetween(published, Temporal.PlainDate.from(deadline), calendars) < leastWorkingDays;
}

/** The first day that a response deadline may be on without a reason. */
export function earliestDeadline(published: Temporal.PlainDate, calendars: readonly Calendar[]): Temporal.PlainDate {
  return addWorkingDays(published, leastWorkingDays, calendars);
}

/**
 * What is wrong with a timetable were it published on `day`.
 * @param calendars the bank holidays that count: those of every nation where the service is to be given
 */
export function timetableProblems(
  timetable: Timetable,
  day: Temporal.PlainDate,
  calendars: readonly Calendar[],
): TimetableProblem[] {
  const { clarificationDeadline, responseDeadline, decisionDate, shortWindowReason } = timetable;
  const problems: TimetableProblem[] = [];
  const deadlineIsOver = isBefore(responseDeadline, day.add({ days: 1 }));
  if (isBefore(clarificationDeadline, day)) {
    problems.push({ field: 'clarification_deadline', message: 'Clarification deadline must be today or later' });
  } else if (clarificationDeadline >= responseDeadline) {
    problems.push({
      field: 'clarification_deadline',
      message: 'Clarification deadline must be before the response deadline',
    });
  }
  if (deadlineIsOver) {
    problems.push({ field: 'response_deadline', message: 'Response deadline must be after today' });
  } else if (!shortWindowReason && isShortWindow(day, responseDeadline, calendars)) {
    problems.push({ field: 'response_deadline', message: tooShort(day, calendars) });
  }
  if (decisionDate <= responseDeadline) {
    problems.push({ field: 'decision_date', message: 'Decision date must be after the response deadline' });
  }
  return problems;
}

function tooShort(day: Temporal.PlainDate, calendars: readonly Calendar[]): string {
  const earliest = formatDate(earliestDeadline(day, calendars));
  return `Response deadline must be ${earliest} or later, ${leastWorkingDays} working days from today, unless you give the reason for a shorter time`;
}
