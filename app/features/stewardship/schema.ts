import { z } from 'zod';
import { oneOf, optionalText, requiredText, wholeNumber, yesOrNo } from '../fields.ts';
import { needsReason, stewardDecisions } from '../organisations/domain.ts';

const longestReason = 1000;
const reason = optionalText(longestReason, 'Reason must be 1,000 characters or fewer');
const reasonMissing = { path: ['reason'], error: 'Enter the reason' };

export const judgementSchema = z
  .object({ decision: oneOf(stewardDecisions, 'Select a decision'), reason })
  .refine((answers) => !needsReason(answers.decision) || answers.reason !== '', reasonMissing);

export const identifierJudgementSchema = z
  .object({ decision: oneOf(['verify', 'refuse'], 'Select a decision'), reason })
  .refine((answers) => answers.decision !== 'refuse' || answers.reason !== '', reasonMissing);

export const clashSchema = z
  .object({
    holder: z.preprocess(
      (value) => (Array.isArray(value) ? value[0] : value),
      z.union([z.uuid(), z.literal('nobody')], { error: 'Select who the number belongs to' }),
    ),
    reason,
  })
  .refine((answers) => answers.reason !== '', reasonMissing);

export const claimDecisionSchema = z
  .object({ answer: oneOf(['accept', 'refuse'], 'Select what to do with the claim'), reason })
  .refine((answers) => answers.answer !== 'refuse' || answers.reason !== '', reasonMissing);

const note = optionalText(1000, 'Note must be 1,000 characters or fewer');
const checked = yesOrNo('Select yes if the entry still has to be checked');

export const entrySchema = z.object({
  label: requiredText('Enter the label', 200),
  hint: optionalText(500, 'Hint must be 500 characters or fewer'),
  /** Of a band: the lowest whole percentage in it. Entries of other lists have none. */
  from: wholeNumber(null, 0, 100, 'The lowest percentage must be a whole number from 0 to 100'),
  to_check: checked,
  note,
});
export const programmeAreaSchema = z.object({ to_check: checked, note });

/** What the audit page is narrowed to; nonsense in the address is no filter. */
export const auditFilterSchema = z.object({
  noun: z.string().trim().max(60).catch(''),
  thing: z.string().trim().max(200).catch(''),
});
