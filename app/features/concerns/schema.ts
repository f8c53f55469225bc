import { z } from 'zod';
import { oneOf, optionalText, requiredText } from '../fields.ts';
import { reporterEvents } from './reporter-events.ts';

const most = 4000;
const tooLong = (what: string) => `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`;
const longest = optionalText(most, tooLong('The text'));

/** What who raised a concern does with it. */
export const reporterForm = z.object({
  do: oneOf(['message', 'show', ...reporterEvents], 'Choose what to do'),
  // Looked at by what it is for: see `message`.
  body: optionalText(100_000, tooLong('Your message')),
});
export type ReporterForm = z.output<typeof reporterForm>;

/** The same by a receipt, and opening it. */
export const receiptForm = reporterForm.extend({
  code: requiredText('Enter your receipt', 60, 'Enter your receipt: 20 letters and digits'),
  do: oneOf(['read', 'message', 'show', ...reporterEvents], 'Choose what to do'),
});

/** A message to the stewards. */
export const message = requiredText('Enter your message', most, tooLong('Your message'));

/** What whom a concern is about does with it. */
export const subjectForm = z
  .object({
    do: oneOf(['acknowledge', 'answer', 'reply', 'message'], 'Choose what to do'),
    event: optionalText(20, 'Choose your answer'),
    answer: optionalText(most, tooLong('Your answer')),
    body: longest,
  })
  .superRefine((form, context) => {
    const missing = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (form.do === 'answer' && form.event !== 'propose' && form.event !== 'deadlock')
      missing('event', 'Choose your answer');
    if ((form.do === 'answer' || form.do === 'reply') && form.answer === '') missing('answer', 'Enter your answer');
    if (form.do === 'message' && form.body === '') missing('body', 'Enter your message');
  });
export type SubjectForm = z.output<typeof subjectForm>;

export const aggregateForm = z.object({ answer: requiredText('Enter your reply', most, tooLong('Your reply')) });
