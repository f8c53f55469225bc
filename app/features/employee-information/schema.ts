import { z } from 'zod';
import {
  calendarDate,
  knownCodes,
  oneOf,
  optionalFile,
  optionalText,
  requiredFile,
  requiredText,
  wholeNumber,
  yesOrNo,
} from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';
import { eliItems, isEliItem, readSha256 } from './domain.ts';

const mostStaff = 100_000;
const mostWords = 2000;

const facts = {
  as_at: calendarDate('The date it stands as at', 'Enter the date it stands as at'),
  covers: knownCodes(isEliItem, 'Select which of the five items it covers', 1, eliItems.length),
  staff_count: wholeNumber(null, 0, mostStaff, 'How many employees must be a whole number'),
  delete_on: calendarDate('The date it is deleted', 'Enter the date on which it is deleted'),
  late_reason: nobodyNamed(
    optionalText(mostWords, `The special circumstances must be ${mostWords} characters or fewer`),
  ),
};

/** A file for the vault, with what it is. */
export const giveForm = z.object({
  ...facts,
  file: requiredFile('Select the file'),
  special_category: z.preprocess(
    (value) => value ?? '',
    z.literal('checked', {
      error:
        'Confirm that it holds nothing on health, trade union membership or another special category, save in claims',
    }),
  ),
});
export type GiveAnswers = z.output<typeof giveForm>;

const hash = z
  .preprocess((value) => value ?? '', z.string().trim())
  .transform((typed, context) => {
    if (typed === '') return null;
    const read = readSha256(typed);
    if (read) return read;
    context.addIssue({ code: 'custom', message: 'The SHA-256 must be 64 characters, 0 to 9 and a to f' });
    return z.NEVER;
  });

function hashIsKnown({ file, sha256 }: { file?: unknown; sha256: string | null }, context: z.RefinementCtx): void {
  if (!file && !sha256)
    context.addIssue({
      code: 'custom',
      path: ['sha256'],
      message: 'Enter the SHA-256 of the file, or select the file',
    });
}

/** What went another way: what it is, how it went, and its hash, typed or reckoned from the file, which is not kept. */
export const elsewhereForm = z
  .object({
    ...facts,
    given_on: calendarDate('The date it was handed over', 'Enter the date on which it was handed over'),
    delivery: requiredText(
      'Enter how it was handed over',
      500,
      'How it was handed over must be 500 characters or fewer',
    ),
    file: optionalFile,
    sha256: hash,
  })
  .superRefine(hashIsKnown);
export type ElsewhereAnswers = z.output<typeof elsewhereForm>;

export const recipientForm = z.object({
  person: z.uuid({ error: 'Select a person' }),
  ends_on: calendarDate('The last day', 'Enter the last day on which they may open it'),
});

export const carriedForm = z.object({ answer: yesOrNo('Select whether all employees in it move to them') });

/** A code comes from an app or is a backup code; what is no code is a wrong one, and told on the page that asks for it. */
export const openForm = z.object({ code: optionalText(50, 'The code is wrong').catch('') });

export const receiptForm = z
  .object({
    received_on: calendarDate('The date you received it', 'Enter the date on which you received it'),
    file: optionalFile,
    sha256: hash,
    words: nobodyNamed(optionalText(500, 'The note must be 500 characters or fewer')),
  })
  .superRefine(hashIsKnown);
export type ReceiptAnswers = z.output<typeof receiptForm>;

export const deleteForm = z.object({
  reason: nobodyNamed(requiredText('Enter why it is deleted', 500, 'The reason must be 500 characters or fewer')),
});

export const deletionWays = ['merged', 'destroyed', 'never_kept'] as const;
export const deletionForm = z.object({
  how: oneOf(deletionWays, 'Select what was done'),
  words: nobodyNamed(optionalText(500, 'The note must be 500 characters or fewer')),
});
