import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import {
  calendarDate,
  knownCodes,
  money,
  percentage,
  requiredText,
  textInWords,
  wholeNumber,
  yesOrNo,
} from '../fields.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { amendedTimetableProblems, type StandingDates } from './amended-timetable.ts';
import { paymentProblem } from './payment.ts';
import { timetableProblems } from './response-window.ts';

export const summaryWords = 300;
export const mostQuestions = 30;

const hasCode = (reference: Reference, list: string) => (code: string) => reference.has(list, code);

export function titleForm(reference: Reference) {
  return z.object({
    title: requiredText('Enter the title', 120),
    summary: textInWords(summaryWords, `Summary must be ${summaryWords} words or fewer`).pipe(
      z.string().min(1, { error: 'Enter the summary' }),
    ),
    cpv: knownCodes(hasCode(reference, 'cpv'), 'Select procurement codes from the list', 0),
  });
}
export type TitleAnswer = z.infer<ReturnType<typeof titleForm>>;

/** A value with its ends in order, or the reason why there is none. Only the fields of the answer chosen are read. */
export const valueForm = z
  .discriminatedUnion(
    'is_stated',
    [
      z.object({
        is_stated: z.literal('yes'),
        value_low: money(null, 'Lowest value must be an amount of money, like 100000'),
        value_high: money('Enter the highest value', 'Highest value must be an amount of money, like 150000'),
      }),
      z.object({
        is_stated: z.literal('no'),
        not_stated_reason: requiredText('Enter the reason why the value is not stated', 1000, reasonTooLong()),
      }),
    ],
    { error: 'Select whether you state the value' },
  )
  .transform((answer, context) => {
    if (answer.is_stated === 'no') {
      return { lowPence: null, highPence: null, notStatedReason: answer.not_stated_reason };
    }
    const { value_low: lowPence, value_high: highPence } = answer;
    if (lowPence !== null && highPence !== null && lowPence > highPence) {
      context.addIssue({
        code: 'custom',
        path: ['value_high'],
        message: 'The highest value must be no less than the lowest',
      });
      return z.NEVER;
    }
    return { lowPence, highPence, notStatedReason: null };
  });
export type ValueAnswer = z.infer<typeof valueForm>;

function reasonTooLong() {
  return 'Reason must be 1000 characters or fewer';
}

/** One number for each part of a price, in fields named "percent_<code>"; empty for none. They must make up the whole. */
export function paymentForm(reference: Reference) {
  const components = reference.list('payment_component');
  const share = (label: string) => wholeNumber(null, 0, 100, `${label} must be a whole number from 0 to 100`);
  return z
    .object(Object.fromEntries(components.map(({ code, label }) => [`percent_${code}`, share(label)])))
    .transform((answers, context) => {
      const parts = components
        .map(({ code }) => ({ type: code, percent: answers[`percent_${code}`] ?? 0 }))
        .filter(({ percent }) => percent > 0);
      const message = paymentProblem(parts);
      if (message === null) return parts;
      context.addIssue({ code: 'custom', path: [`percent_${components[0]?.code}`], message });
      return z.NEVER;
    });
}

export const termsForm = z.object({
  management_fee: percentage('Enter the management fee', 'Management fee must be a percentage from 0 to 100'),
  volume_guarantee: yesOrNo('Select yes if you guarantee a volume'),
  payment_days: wholeNumber(null, 0, 365, 'Days to pay must be a whole number from 0 to 365'),
});
export type TermsAnswer = z.infer<typeof termsForm>;

export function evidenceForm(reference: Reference) {
  return z.object({
    evidence: knownCodes(hasCode(reference, 'evidence_kind'), 'Select evidence from the list', 0),
  });
}

export const questionForm = z.object({
  question: requiredText('Enter the question', 500),
  max_words: wholeNumber(
    'Enter the most words that an answer may have',
    1,
    2000,
    'The most words must be a whole number from 1 to 2000',
  ).transform((words) => words ?? 0),
});
export type QuestionAnswer = z.infer<typeof questionForm>;

/**
 * The timetable, checked as though it were published today.
 * @param standing the dates that readers see, for an amendment
 */
export function datesForm(
  today: Temporal.PlainDate,
  calendars: readonly Calendar[],
  standing: StandingDates | null = null,
) {
  return z
    .object({
      clarification_deadline: calendarDate('Clarification deadline', 'Enter the clarification deadline'),
      response_deadline: calendarDate('Response deadline', 'Enter the response deadline'),
      decision_date: calendarDate('Decision date', 'Enter the decision date'),
      short_window_reason: textInWords(100, 'Reason must be 100 words or fewer'),
    })
    .transform((answer, context) => {
      const timetable = {
        clarificationDeadline: answer.clarification_deadline ?? '',
        responseDeadline: answer.response_deadline ?? '',
        decisionDate: answer.decision_date ?? '',
        shortWindowReason: answer.short_window_reason || null,
      };
      const problems = standing
        ? amendedTimetableProblems(timetable, standing, today, calendars)
        : timetableProblems(timetable, today, calendars);
      for (const { field, message } of problems) context.addIssue({ code: 'custom', path: [field], message });
      return problems.length > 0 ? z.NEVER : timetable;
    });
}
export type DatesAnswer = z.infer<ReturnType<typeof datesForm>>;

export const withdrawForm = z.object({
  reason: requiredText('Enter the reason for withdrawing', 1000, reasonTooLong()),
});
