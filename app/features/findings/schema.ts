import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { calendarDate, oneOf, requiredText } from '../fields.ts';

const mostCharacters = 4000;
const words = (missing: string, what: string) =>
  requiredText(
    missing,
    mostCharacters,
    `${what} must be ${mostCharacters.toLocaleString('en-GB')} characters or fewer`,
  );

export const annotationForm = z.object({ annotation: words('Enter your answer', 'Your answer') });

const inPast = (today: Temporal.PlainDate) => (date: string | null) =>
  date !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(date), today) <= 0;

/** @param items the codes that the organisation owes @param today by then it has happened */
export function reportForm(items: readonly string[], today: Temporal.PlainDate) {
  return z
    .object({
      item: z.preprocess(
        (value) => (typeof value === 'string' ? value : ''),
        z.string().refine((code) => items.includes(code), { error: 'Choose what you did not keep' }),
      ),
      happened_on: calendarDate('The date', 'Enter when it happened').refine(inPast(today), {
        error: 'The date must be today or in the past',
      }),
      what: words('Enter what happened', 'What happened'),
      done: words('Enter what you do about it', 'What you do about it'),
    })
    .transform(({ happened_on: happenedOn, ...form }) => ({ ...form, happenedOn: happenedOn ?? today.toString() }));
}

/** All that a steward may do with a finding, by the button that is pressed. */
export const stewardForm = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('decide'),
      outcome: oneOf(['upheld', 'dismissed'], 'Choose whether you uphold it'),
      reason: words('Enter your reasons', 'Your reasons'),
    }),
    z.object({ intent: z.literal('close'), reason: words('Enter why it can be closed', 'The reason') }),
    z.object({ intent: z.literal('note'), note: words('Enter the note', 'The note') }),
    z.object({ intent: z.literal('take') }),
    z.object({ intent: z.literal('give_back') }),
  ],
  { error: 'Choose what to do' },
);
export type StewardForm = z.infer<typeof stewardForm>;
