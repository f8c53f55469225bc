import { z } from 'zod';
import { oneOf, optionalText } from '../fields.ts';
import { mostWords, reasons } from './domain.ts';

/** The form "Not for us, because…": a reason, and words for "another reason". */
export const notForUsForm = z
  .object({
    reason: oneOf(reasons, 'Choose why it is not for you'),
    words: optionalText(mostWords, `Your reason must be ${mostWords} characters or fewer`),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== '', {
    path: ['words'],
    error: 'Say what the other reason is',
  });
export type NotForUsAnswer = z.infer<typeof notForUsForm>;

/** The form on the provider's own page, which also takes back what was said. */
export const ownNotForUsForm = z.union([z.object({ intent: z.literal('take-back') }), notForUsForm]);
