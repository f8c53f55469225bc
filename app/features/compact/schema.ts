import { z } from 'zod';
import {
  calendarDate,
  knownCodes,
  money,
  oneOf,
  optionalFile,
  optionalText,
  requiredText,
  yesOrNo,
} from '../fields.ts';
import { mostCharacters } from './clauses/check-clauses.ts';

/** Where and when the work is done. */
export const instrumentForm = (isNation: (code: string) => boolean) =>
  z.object({
    nations: knownCodes(isNation, 'Select at least one nation', 1, 4),
    on: calendarDate('Date', 'Enter a date'),
  });

/** When notice is given and, where it is known, when it is to take effect. */
export const noticeForm = z.object({
  given: calendarDate('The day on which notice is given', 'Enter the day on which notice is given'),
  effective: calendarDate('The day on which it takes effect', null),
  reason: optionalText(1_000, 'The reason must be 1,000 characters or fewer'),
});

/** A text or a file to check, and whether to keep what is found: not, for one's organisation, or with a sub-contract. */
export const clauseForm = z
  .object({
    text: optionalText(mostCharacters, 'The text must be 1,000,000 characters or fewer'),
    file: optionalFile,
    keep: z.union([oneOf(['no', 'ours'], 'Select whether to keep what is found'), z.uuid()]).catch('no'),
  })
  .superRefine(({ text, file }, context) => {
    if (!text && !file)
      context.addIssue({ code: 'custom', path: ['text'], message: 'Paste the text or choose a file' });
    if (text && file)
      context.addIssue({ code: 'custom', path: ['file'], message: 'Paste the text or choose a file, not both' });
  });
export type ClauseInput = z.output<typeof clauseForm>;

/** The fields of a form that is sent in the address. A field that was given more than once has all of its values. */
export function queryValues(query: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const given = query.getAll(name).map((value) => value.slice(0, 2_000).toWellFormed());
    if (name !== '__proto__') values[name] = given.length === 1 ? (given[0] ?? '') : given;
  }
  return values;
}

const tooLong = (name: string) => `${name} must be 2,000 characters or fewer`;

/** A provider asks for payment in advance. */
export const advanceForm = z.object({
  amount: money('Enter how much you need', 'The sum must be in pounds, like 12,500').refine((pence) => pence !== 0, {
    error: 'The sum must be more than £0',
  }),
  need: requiredText('Enter what you need it for', 2_000, tooLong('What you need it for')),
  wantedBy: calendarDate('The day by which you need it', null),
});

export const advanceOutcomes = ['grant', 'grant_in_part', 'refuse'] as const;
/** A prime answers it, with a reason. */
export const advanceAnswerForm = z
  .object({
    decision: oneOf(advanceOutcomes, 'Select your answer'),
    granted: money(null, 'The sum must be in pounds, like 12,500'),
    reason: requiredText('Enter the reason', 2_000, tooLong('The reason')),
  })
  .refine(({ decision, granted }) => decision !== 'grant_in_part' || granted !== null, {
    path: ['granted'],
    error: 'Enter how much you pay in advance',
  });

/** What the work costs in full, a year, and whether the prime may see it. */
export const fullCostForm = z.object({
  direct: money('Enter what the work costs directly', 'Direct costs must be in pounds, like 80,000'),
  overhead: money('Enter its share of overheads; 0 if there is none', 'Overheads must be in pounds, like 12,000'),
  price: money('Enter what you are paid for it', 'The price must be in pounds, like 85,000'),
  subsidisedBy: optionalText(500, 'Where the rest comes from must be 500 characters or fewer'),
  shown: yesOrNo('Select whether the prime may see it'),
});
