import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { askersAreOpen, reminderDue, takesAnswers, takesQuestions } from './domain.ts';

const dates = { clarificationDeadline: '2026-06-15', responseDeadline: '2026-07-01', decisionDate: '2026-07-20' };
const on = (day: string, changes: Partial<typeof dates | { clarificationDeadline: null }> = {}) => ({
  today: Temporal.PlainDate.from(day),
  status: 'published' as const,
  dates: { ...dates, ...changes },
});

test('questions are taken until the end of the day of the clarification deadline, answers until that of responses', () => {
  expect(takesQuestions(on('2026-06-15'))).toBe(true);
  expect(takesQuestions(on('2026-06-16'))).toBe(false);
  expect(takesQuestions(on('2026-07-01', { clarificationDeadline: null }))).toBe(true);
  expect(takesQuestions({ ...on('2026-06-10'), status: 'withdrawn' })).toBe(false);
  expect(takesQuestions({ ...on('2026-06-10'), status: 'draft' })).toBe(false);
  expect(takesAnswers(on('2026-07-01'))).toBe(true);
  expect(takesAnswers(on('2026-07-02'))).toBe(false);
});

test('the prime reads who asked on the day after the response deadline, and not before', () => {
  expect(askersAreOpen(Temporal.PlainDate.from('2026-07-01'), dates)).toBe(false);
  expect(askersAreOpen(Temporal.PlainDate.from('2026-07-02'), dates)).toBe(true);
  expect(askersAreOpen(Temporal.PlainDate.from('2026-07-02'), { responseDeadline: null })).toBe(false);
});

test('a reminder is due two working days before the deadline for questions, and after it', () => {
  const inEngland = ['england_and_wales'] as const;
  expect(reminderDue(on('2026-06-10'), inEngland)).toBeNull();
  expect(reminderDue(on('2026-06-11'), inEngland)).toBe('before');
  expect(reminderDue(on('2026-06-15'), inEngland)).toBe('before');
  expect(reminderDue(on('2026-06-16'), inEngland)).toBe('after');
  expect(reminderDue(on('2026-07-02'), inEngland)).toBeNull();
  // Scotland had 15 June 2026 off: the second working day before it comes a day earlier for the 16th.
  const tuesday = { clarificationDeadline: '2026-06-16' };
  expect(reminderDue(on('2026-06-11', tuesday), inEngland)).toBeNull();
  expect(reminderDue(on('2026-06-11', tuesday), ['scotland'])).toBe('before');
});
