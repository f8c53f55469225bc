import { Temporal } from 'temporal-polyfill';
import { formatDate } from '#app/features/wording.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { isBefore } from './domain.ts';
import {
  earliestDeadline,
  isShortWindow,
  leastWorkingDays,
  type Timetable,
  type TimetableProblem,
} from './response-window.ts';

/** The dates that stand, and the day on which the opportunity was first published. */
export type StandingDates = {
  publishedOn: Temporal.PlainDate;
  clarificationDeadline: string | null;
  responseDeadline: string;
};

/**
 * What is wrong with the timetable of an amendment. The window counts from the first publication; whoever counted on a
 * deadline keeps it, so it moves later or stays.
 */
export function amendedTimetableProblems(
  { clarificationDeadline, responseDeadline, decisionDate, shortWindowReason }: Timetable,
  standing: StandingDates,
  today: Temporal.PlainDate,
  calendars: readonly Calendar[],
): TimetableProblem[] {
  const problems: TimetableProblem[] = [];
  const isMoved = clarificationDeadline !== standing.clarificationDeadline;
  if (isMoved && isBefore(clarificationDeadline, today)) {
    problems.push({ field: 'clarification_deadline', message: 'Clarification deadline must be today or later' });
  } else if (clarificationDeadline >= responseDeadline) {
    problems.push({
      field: 'clarification_deadline',
      message: 'Clarification deadline must be before the response deadline',
    });
  }
  if (responseDeadline < standing.responseDeadline) {
    problems.push({
      field: 'response_deadline',
      message: `Response deadline must be ${formatDate(standing.responseDeadline)} or later: providers count on the one that was published`,
    });
  } else if (!shortWindowReason && isShortWindow(standing.publishedOn, responseDeadline, calendars)) {
    const earliest = formatDate(earliestDeadline(standing.publishedOn, calendars));
    problems.push({
      field: 'response_deadline',
      message: `Response deadline must be ${earliest} or later, ${leastWorkingDays} working days from publication, unless you give the reason for a shorter time`,
    });
  }
  if (decisionDate <= responseDeadline) {
    problems.push({ field: 'decision_date', message: 'Decision date must be after the response deadline' });
  }
  return problems;
}

/** Whether a day is inside the last third of the time from publication to the deadline, both days counted by their end. */
export function isInLastThird(
  { publishedOn, responseDeadline }: Pick<StandingDates, 'publishedOn' | 'responseDeadline'>,
  today: Temporal.PlainDate,
): boolean {
  const whole = publishedOn.until(Temporal.PlainDate.from(responseDeadline), { largestUnit: 'days' }).days;
  const gone = publishedOn.until(today, { largestUnit: 'days' }).days;
  return gone * 3 >= whole * 2;
}

/** The first day that is inside the last third. */
export function lastThirdBegins({ publishedOn, responseDeadline }: StandingDates): Temporal.PlainDate {
  const whole = publishedOn.until(Temporal.PlainDate.from(responseDeadline), { largestUnit: 'days' }).days;
  return publishedOn.add({ days: Math.ceil((whole * 2) / 3) });
}
