import { z } from 'zod';
import { codeLists } from '#db/reference/code-lists.ts';
import {
  attesting,
  cadences,
  computedTests,
  counterAttesting,
  owedParties,
  owers,
  severities,
} from '#db/reference/rule-schema.ts';
import { calendarDate, knownCodes, oneOf, optionalText, requiredText, wholeNumber, yesOrNo } from '../fields.ts';

const evidenceKinds = new Set(codeLists.conduct_evidence_kind.entries.map(({ code }) => code));
const itemCode = /^[A-Z][A-Z0-9]{0,9}(-\d{1,3}(\.\d{1,3})?)?$/;
const fewWords = (missing: string, what: string) =>
  requiredText(missing, 400, `${what} must be 400 characters or fewer`);
/** Some of a list of codes, at least so many. */
const someOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes, missing: string, least: number) =>
  knownCodes((code) => codes.includes(code), missing, least).pipe(z.array(z.enum(codes)));

/** The codes in a line of text, each once; anything between them that is no code is a comma or a space. */
const codesInText = optionalText(600, 'Name fewer items').transform((text, context): string[] => {
  const codes = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const wrong = codes.find((code) => !itemCode.test(code));
  if (wrong === undefined) return codes;
  context.addIssue({ code: 'custom', message: `${wrong} is not the code of an item` });
  return z.NEVER;
});

const itemFields = {
  heading: requiredText('Enter the heading', 80, 'The heading must be 80 characters or fewer'),
  text: fewWords('Enter what is promised', 'What is promised'),
  owed_by: oneOf(owers, 'Select who owes it'),
  owed_to: oneOf(owedParties, 'Select to whom it is owed'),
  cadence: someOf(cadences, 'Select when it is answered', 1),
  grace_days: wholeNumber('Enter the days of grace, or 0', 0, 365, 'Days of grace must be between 0 and 365'),
  evidence_kinds: knownCodes((kind) => evidenceKinds.has(kind), 'Select kinds of evidence', 0),
  attestors: someOf(attesting, 'Select who shows it', 1),
  counter_attestors: someOf(counterAttesting, 'Select who confirms it', 0),
  breach: fewWords('Enter what counts as a breach', 'What counts as a breach'),
  test: oneOf(['none', ...computedTests], 'Select how a breach is found'),
  severity: oneOf(severities, 'Select how severe a breach is'),
  mandatory: yesOrNo('Select whether it binds'),
  small_too: yesOrNo('Select whether organisations with fewer than 10 staff answer it'),
  lineage: codesInText,
  verify: yesOrNo('Select whether it is still to be checked'),
};

export const itemForm = z.object(itemFields);
export const newItemForm = z.object({
  code: requiredText('Enter the code', 20, 'The code must be 20 characters or fewer').pipe(
    z.string().toUpperCase().regex(itemCode, { error: 'The code must be like P37 or M18-5.1' }),
  ),
  ...itemFields,
});
export type ItemAnswers = z.output<typeof itemForm>;

export const publishForm = z.object({
  reason: requiredText('Enter why the rules change', 1000, 'The reason must be 1,000 characters or fewer'),
  acceptBy: calendarDate('The date to accept by', 'Enter the date to accept by'),
});
export const retireForm = z.object({
  reason: requiredText('Enter why the set is retired', 1000, 'The reason must be 1,000 characters or fewer'),
});
/** A button of the draft's page: what to do, and to which item. */
export const draftForm = z.object({
  step: oneOf(['draft', 'discard', 'retire-item', 'restore-item'], 'Choose what to do'),
  item: z.string().max(20).optional(),
});
