import type { Temporal } from 'temporal-polyfill';
import type { AnswerCounts, RecordedOpportunity } from '#db/queries/prime-record.ts';
import { burdenOf } from '../opportunities/burden.ts';
import { type OpportunityStatus, questionTotals, statusOn } from '../opportunities/domain.ts';
import { leastWorkingDays } from '../opportunities/response-window.ts';
import { windowInWorkingDays } from './window.ts';

/** One opportunity in a prime's record: the row that its figures are counted from. */
export type RecordRow = {
  id: string;
  title: string;
  status: OpportunityStatus;
  publishedOn: string;
  responseDeadline: string | null;
  /** Working days from the day after publication to the deadline. */
  workingDays: number | null;
  isShort: boolean;
  shortWindowReason: string | null;
  decisionDate: string | null;
  decidedOn: string | null;
  questions: number;
  words: number;
  /** What answering is taken to cost one provider. */
  hoursEach: number;
  /** Null while its answers are sealed. */
  answers: AnswerCounts | null;
};

/** Puts an opportunity beside what became of its answers. @param dateOf the calendar date of an instant in London */
export function recordRow(
  opportunity: RecordedOpportunity,
  answers: AnswerCounts,
  today: Temporal.PlainDate,
  dateOf: (instant: Date) => string,
): RecordRow {
  const { responseDeadline, decisionDate, publishedAt, decidedAt } = opportunity;
  const publishedOn = dateOf(publishedAt);
  const workingDays =
    responseDeadline === null ? null : windowInWorkingDays(publishedOn, responseDeadline, opportunity.districts);
  const status = statusOn(today, opportunity.status, { responseDeadline, decisionDate });
  const { count, words } = questionTotals(opportunity.questions);
  return {
    id: opportunity.id,
    title: opportunity.title,
    status,
    publishedOn,
    responseDeadline,
    workingDays,
    isShort: workingDays !== null && workingDays < leastWorkingDays,
    shortWindowReason: opportunity.shortWindowReason,
    decisionDate,
    decidedOn: decidedAt && dateOf(decidedAt),
    questions: count,
    words,
    hoursEach: burdenOf({ questions: opportunity.questions, valuePence: null, invited: 0 }).hoursEach,
    answers: opportunity.isOpened ? answers : null,
  };
}
