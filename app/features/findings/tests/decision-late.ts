import { Temporal } from 'temporal-polyfill';
import { counted, formatDate } from '../../wording.ts';
import { addWorkingDays, calendarsOf } from '../../working-days/working-days.ts';
import type { Breach, BreachTest } from './breach.ts';
import { daysAfter } from './days.ts';
import type { AnswerToTest } from './rows.ts';

/** Within so many working days of a decision its provider gets feedback. */
export const feedbackDays = 10;

type Late = { answer: AnswerToTest; due: string };

/** Answers without a decision by the date that their providers were given (domain.md P07): one breach per opportunity and date. */
export function decisionLate(rows: readonly AnswerToTest[], today: string): Breach[] {
  const late = rows.flatMap((answer): Late[] => {
    const { decisionDue, decidedOn } = answer;
    return decisionDue !== null && decidedOn === null && decisionDue < today ? [{ answer, due: decisionDue }] : [];
  });
  return together('decision_late', late, (count, due) => `${waits(count)} a decision that was due on ${due}.`);
}

/** Answers that were turned down without feedback for more than 10 working days: one breach per opportunity and date. */
export function feedbackLate(rows: readonly AnswerToTest[], today: string): Breach[] {
  const late = rows.flatMap((answer): Late[] => {
    const { decidedOn, isAward, hasFeedback, districts } = answer;
    if (decidedOn === null || isAward || hasFeedback) return [];
    const due = addWorkingDays(Temporal.PlainDate.from(decidedOn), feedbackDays, calendarsOf(districts)).toString();
    return due < today ? [{ answer, due }] : [];
  });
  return together('feedback_late', late, (count, due) => `${waits(count)} feedback that was due on ${due}.`);
}

const waits = (count: number) => `${counted(count, 'provider')} ${count === 1 ? 'waits' : 'wait'} for`;

function together(test: BreachTest, late: readonly Late[], words: (count: number, due: string) => string): Breach[] {
  const groups = Map.groupBy(late, ({ answer, due }) => `${answer.opportunityId} ${due}`);
  return [...groups.values()].flatMap((group): Breach[] => {
    const [first] = group;
    if (!first) return [];
    const { answer, due } = first;
    return [
      {
        test,
        about: [answer.opportunityId],
        since: daysAfter(due, 1),
        subcontractId: null,
        opportunityId: answer.opportunityId,
        words: `${answer.title}: ${words(group.length, formatDate(due))}`,
        rows: group.map(({ answer: { id, number } }) => ({
          table: 'interest',
          id,
          words: `${number === null ? 'An answer' : `Provider ${number}`}: due on ${formatDate(due)}`,
        })),
        change: null,
      },
    ];
  });
}
