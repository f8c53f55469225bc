import { z } from 'zod';
import { calendarDate, oneOf, optionalText, requiredText, wholeNumber } from '../fields.ts';
import { paymentRegimes } from '../payments/regime.ts';

const mostCharacters = 2000;
const words = (missing: string, what: string) => requiredText(missing, mostCharacters, tooLong(what));
const moreWords = (what: string) => optionalText(mostCharacters, tooLong(what));
const tooLong = (what: string) => `${what} must be 2,000 characters or fewer`;
const aDate = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string());
const aNumber = (missing: string, most: number, wrong: string) => wholeNumber(missing, 0, most, wrong).pipe(z.number());

/** The version that a form was served with. */
const version = aNumber('Read the page again', 1_000_000, 'Read the page again');

const termFields = {
  endsOn: 'The last day of the term',
  noticeMonths: 'Notice must be a whole number of months, from 0 to 60',
  paymentDays: 'Days to pay must be a whole number, from 0 to 365',
  upFrontPercent: 'Paid in advance must be a whole number of per cent, from 0 to 100',
};

type HeadContract = { endsOn: string | null; regime: string | null };

/** What a prime records of a signature: a term that is shorter than its head contract wants a reason (C09). */
export function signatureForm({ endsOn: headEndsOn, regime }: HeadContract) {
  return z
    .object({
      version,
      signedOn: aDate('The day of signature', 'Enter the day on which both had signed'),
      startsOn: aDate('The first day of the term', 'Enter the first day of the term'),
      endsOn: aDate(termFields.endsOn, 'Enter the last day of the term'),
      shorterTermReason: moreWords('The reason'),
      noticeMonths: aNumber('Enter how many months of notice were agreed', 60, termFields.noticeMonths),
      paymentDays: aNumber('Enter within how many days invoices are paid', 365, termFields.paymentDays),
      paymentRegime: regime
        ? z
            .unknown()
            .optional()
            .transform(() => 'other' as const)
        : oneOf(paymentRegimes, 'Choose which rules payments follow'),
      upFrontPercent: aNumber('Enter how much is paid in advance, or 0', 100, termFields.upFrontPercent),
    })
    .check((context) => {
      const { startsOn, endsOn, shorterTermReason } = context.value;
      const problem = (path: string, message: string) =>
        context.issues.push({ code: 'custom', message, path: [path], input: context.value });
      if (endsOn < startsOn) problem('endsOn', 'The last day of the term must be after the first');
      else if (headEndsOn && endsOn < headEndsOn && !shorterTermReason) {
        problem('shorterTermReason', 'Enter why the term ends before that of the head contract');
      }
    });
}

export const confirmForm = z
  .object({
    version,
    answer: oneOf(['confirm', 'dispute'], 'Choose whether you signed it'),
    reason: moreWords('What is wrong'),
  })
  .refine(({ answer, reason }) => answer === 'confirm' || reason !== '', {
    path: ['reason'],
    error: 'Enter what is wrong',
  });

export const liveForm = z.object({
  version,
  wentLiveOn: aDate('The day it went live', 'Enter the day on which the first customers could be referred'),
});

const mostReferrals = 1_000_000;

/** One side's figures of the months on the page; others that are sent are not read. */
export function referralsForm(months: readonly string[], withExplanations: boolean) {
  const wrong = 'Referrals must be a whole number, like 12';
  const fields = months.flatMap((month) => {
    const key = month.slice(0, 7);
    const explanation = [`explanation-${key}`, optionalText(500, 'The explanation must be 500 characters or fewer')];
    return [[`count-${key}`, wholeNumber(null, 0, mostReferrals, wrong)], ...(withExplanations ? [explanation] : [])];
  });
  const shape: Record<string, z.ZodType<number | string | null>> = Object.fromEntries(fields);
  return z.object(shape).transform((values) =>
    months.map((month) => {
      const count = values[`count-${month.slice(0, 7)}`];
      const explanation = values[`explanation-${month.slice(0, 7)}`];
      return {
        month,
        count: typeof count === 'number' ? count : null,
        explanation: typeof explanation === 'string' ? explanation : '',
      };
    }),
  );
}

export const noticeKinds = ['end', 'change', 'partner'] as const;
const optionalNumber = (most: number, wrong: string) =>
  wholeNumber(null, 0, most, wrong).transform((number) => number ?? undefined);

export const noticeForm = z.object({
  kind: oneOf(noticeKinds, 'Choose what the notice is of'),
  effectiveOn: aDate('The day it takes effect', 'Enter the day on which it takes effect'),
  reasons: words('Enter the reasons', 'The reasons'),
  impact: words('Enter what it means for customers', 'What it means for customers'),
  forPerformance: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === 'yes'),
  improvementPlan: moreWords('The improvement plan'),
  exceptionalReason: moreWords('The exceptional reason'),
  replacement: optionalText(200, 'Who takes its place must be 200 characters or fewer'),
  endsOn: calendarDate(termFields.endsOn, null).transform((date) => date ?? undefined),
  noticeMonths: optionalNumber(60, termFields.noticeMonths),
  paymentDays: optionalNumber(365, termFields.paymentDays),
  upFrontPercent: optionalNumber(100, termFields.upFrontPercent),
});
export type NoticeForm = z.infer<typeof noticeForm>;

export const noticeAnswerForm = z.object({
  answer: oneOf(['agreed', 'not_agreed'], 'Choose whether you agree'),
  words: words('Enter your answer', 'Your answer'),
});
export const noticeViewForm = z.object({
  view: oneOf(['accepted', 'not_accepted'], 'Choose whether you accept it'),
  words: words('Enter the reasons for your view', 'The reasons'),
});
