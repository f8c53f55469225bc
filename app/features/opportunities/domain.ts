import { Temporal } from 'temporal-polyfill';

export type StoredStatus = 'draft' | 'published' | 'withdrawn' | 'decided';
export const opportunityStatuses = ['draft', 'open', 'closed', 'decision_passed', 'decided', 'withdrawn'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

export const statusWords: Readonly<Record<OpportunityStatus, string>> = {
  draft: 'Draft',
  open: 'Open',
  closed: 'Closed for responses',
  decision_passed: 'Decision date passed',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
};

type Dated = { responseDeadline: string | null; decisionDate: string | null };

/**
 * What an opportunity is today. It is open until the end of the day of its response deadline, in London; one that was
 * imported without a deadline is closed, for nobody can answer it here.
 */
export function statusOn(today: Temporal.PlainDate, stored: StoredStatus, dates: Dated): OpportunityStatus {
  if (stored !== 'published') return stored;
  if (dates.responseDeadline && !isBefore(dates.responseDeadline, today)) return 'open';
  return dates.decisionDate && isBefore(dates.decisionDate, today) ? 'decision_passed' : 'closed';
}

/** Whether a calendar date lies before a day. */
export function isBefore(date: string, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, day) < 0;
}

/** What a small provider reads before it answers anything: how many questions, and how long the answers may be. */
export function questionTotals(questions: readonly { maxWords: number }[]): { count: number; words: number } {
  return { count: questions.length, words: questions.reduce((sum, { maxWords }) => sum + maxWords, 0) };
}

/** "3 questions, 900 words" */
export function questionTotalsInWords(questions: readonly { maxWords: number }[]): string {
  const { count, words } = questionTotals(questions);
  if (count === 0) return 'No questions';
  return `${count} ${count === 1 ? 'question' : 'questions'}, ${words.toLocaleString('en-GB')} words`;
}
