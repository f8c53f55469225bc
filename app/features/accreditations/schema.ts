import { z } from 'zod';
import { calendarDate, emailAddress, oneOf, optionalText, requiredText, wholeNumber, yesOrNo } from '../fields.ts';

const most = 4000;
const words = (missing: string, what: string) =>
  requiredText(missing, most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`);
const day = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string());

export const bookingForm = z.object({
  standard: requiredText('Choose the standard', 60),
  onSiteOn: day('The first day of the visit', 'Enter the first day of the visit'),
  lateReason: optionalText(most, 'The reason must be 4,000 characters or fewer'),
});

export const lateForm = z.object({
  accept: yesOrNo('Choose whether you accept the late booking'),
  words: words('Enter why', 'Your reason'),
});

export const appointForm = z.object({
  email: emailAddress('Enter the email address of the assessor'),
  fromDay: day('The first day', 'Enter the first day of the appointment'),
  untilDay: day('The last day', 'Enter the last day of the appointment'),
});

export const independenceForm = z.object({
  declared: oneOf(['yes'], 'Confirm that you are independent, or ask the steward to appoint somebody else'),
});

const relation = oneOf(['past', 'present', 'potential'], 'Choose what the partner is to you');
export const contactForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    name: requiredText('Enter the name of the organisation', 200),
    email: emailAddress('Enter the email address of the partner'),
    relation,
    tier: wholeNumber('Enter the tier', 1, 9, 'The tier must be a number from 1 to 9').pipe(z.number()),
  }),
  z.object({ intent: z.literal('remove'), contactId: z.uuid({ error: 'Choose a contact of the list' }) }),
  z.object({ intent: z.literal('give') }),
]);

export const interviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('finish') }),
  z.object({
    intent: z.literal('add'),
    partnerId: z.uuid({ error: 'Choose the partner to add' }),
    why: words('Enter why you add the partner', 'The reason'),
  }),
  z.object({
    intent: z.literal('held'),
    contactId: z.uuid({ error: 'Choose the partner' }),
    heldOn: day('The day of the interview', 'Enter the day of the interview'),
  }),
]);

export const reportForm = z.object({
  report: requiredText('Enter the report', 20_000, 'The report must be 20,000 characters or fewer'),
});
export const replyForm = z.object({ reply: words('Enter your reply', 'Your reply') });
export const cancelForm = z.object({ reason: words('Enter why you cancel the visit', 'The reason') });
export const decisionForm = z.object({
  isMet: yesOrNo('Choose whether the standard is met'),
  reason: words('Enter your reasons', 'Your reasons'),
});

export const answerField = (code: string) => `answer_${code}`;
export const scoreField = (code: string) => `score_${code}`;
export const reasonField = (code: string) => `reason_${code}`;

/** The questionnaire of a standard: words for each principle, which may stay empty until they are sent. */
export function questionnaireForm(codes: readonly string[]) {
  const answer = optionalText(most, 'Your answer must be 4,000 characters or fewer');
  const answers = Object.fromEntries(codes.map((code) => [answerField(code), answer]));
  return z.object({ ...answers, submit: z.enum(['yes', 'no']).catch('no') }).transform(({ submit, ...given }) => ({
    submit: submit === 'yes',
    answers: new Map(codes.map((code) => [code, textOf(given, answerField(code))])),
  }));
}

/** The score sheet of a standard: for each principle a whole percentage and a reason, or neither yet. */
export function scoresForm(codes: readonly string[]) {
  const score = wholeNumber(null, 0, 100, 'The score must be a whole number from 0 to 100');
  const reason = optionalText(most, 'The reason must be 4,000 characters or fewer');
  const fields = Object.fromEntries(
    codes.flatMap((code): [string, z.ZodType][] => [
      [scoreField(code), score],
      [reasonField(code), reason],
    ]),
  );
  return z.object(fields).transform((given, context) =>
    codes.map((principle) => {
      const value = given[scoreField(principle)];
      const why = textOf(given, reasonField(principle));
      if (typeof value === 'number' && why === '')
        context.addIssue({ code: 'custom', message: 'Enter the reason for the score', path: [reasonField(principle)] });
      return { principle, score: typeof value === 'number' ? value : null, reason: why || null };
    }),
  );
}

function textOf(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name];
  return typeof value === 'string' ? value : '';
}
