import { z } from 'zod';
import { money, oneOf, optionalText, percentage, requiredText, wholeNumber } from '../fields.ts';
import { originBodies, schemeKinds } from './pension-rules.ts';
import { risks } from './risks.ts';

const mostCharacters = 2000;
const number = (most: number, wrong: string) => wholeNumber(null, 0, most, wrong);
const version = wholeNumber('Read the page again', 1, 1_000_000, 'Read the page again').pipe(z.number());
const threeWay = z
  .preprocess((value) => (value === undefined || value === '' ? 'unknown' : value), z.enum(['yes', 'no', 'unknown']))
  .transform((answer) => (answer === 'unknown' ? null : answer === 'yes'));
const optionalCode = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.preprocess((value) => (value === undefined || value === '' ? null : value), z.enum(codes).nullable());
const optionalId = z.preprocess((value) => (value === undefined || value === '' ? null : value), z.uuid().nullable());

/** Sets what staff who transfer are taken to cost. @param lots by which the amount is divided; none where there is but one */
export function assumptionForm(lots: readonly { id: string; title: string }[]) {
  const amounts: Record<string, z.ZodType> = {};
  for (const { id, title } of lots)
    amounts[amountField(id)] = money(`Enter the amount for “${title}”, or 0`, wrongAmount);
  if (lots.length === 0) amounts.amount = money('Enter the amount, or 0', wrongAmount);
  const shape = z.object({ ...amounts, basis: basisText, reason: reasonText });
  return shape.transform((form) => {
    const of = (name: string) => pence.parse(Reflect.get(form, name));
    const byLot = Object.fromEntries(lots.map(({ id }) => [id, of(amountField(id))]));
    const amountPence = lots.length === 0 ? of('amount') : Object.values(byLot).reduce((sum, one) => sum + one, 0);
    return { amountPence, lots: byLot, basis: form.basis, reason: form.reason };
  });
}
export const amountField = (lotId: string) => `amount_${lotId}`;
const wrongAmount = 'Enter the amount in pounds, such as 120,000';
const basisText = requiredText('Enter how you come to the amount', mostCharacters);
const reasonText = optionalText(mostCharacters, 'The reason must be 2,000 characters or fewer');
const pence = z.number().int();

const wrongPercent = 'Enter a percentage from 0 to 100, such as 5 or 4.25';

export const groupForm = z
  .object({
    scheme: requiredText('Enter a name for the group, such as “Local government scheme”', 200),
    schemeKind: oneOf(schemeKinds, 'Select the kind of scheme'),
    publicOrigin: threeWay,
    originBody: optionalCode(originBodies),
    fairDealProtected: threeWay,
    headcount: number(100_000, 'Enter how many people, as a whole number'),
    employerPercent: percentage(null, wrongPercent),
    employeePercent: percentage(null, wrongPercent),
    deficitKnown: threeWay,
    deficitPence: money(null, 'Enter the deficit in pounds, such as 120,000'),
    deficitBorneBy: optionalId,
    plan: optionalText(mostCharacters, 'How their pensions go on must be 2,000 characters or fewer'),
  })
  // What was typed for a branch that was not chosen is no part of the answer.
  .transform((answers) => ({
    ...answers,
    originBody: answers.publicOrigin === true ? answers.originBody : null,
    fairDealProtected: answers.publicOrigin === false ? false : answers.fairDealProtected,
    deficitPence: answers.deficitKnown === true ? answers.deficitPence : null,
    deficitBorneBy: answers.deficitKnown === true ? answers.deficitBorneBy : null,
  }));
export type GroupAnswers = z.output<typeof groupForm>;

export const promiseForm = z
  .object({
    risk: oneOf(risks, 'Select the risk'),
    giver: requiredText('Select who gives the promise', 40),
    receiver: requiredText('Select to whom it is given', 40),
    words: requiredText('Enter the words of the promise', mostCharacters),
    isCapped: oneOf(['yes', 'no'], 'Say whether there is a cap'),
    cap: money(null, 'Enter the cap in pounds, such as 250,000'),
    sharePercent: number(100, 'Enter a share from 0 to 100 per cent'),
    survivalMonths: number(1200, 'Enter for how many months it lasts, as a whole number'),
    windowDays: number(3650, 'Enter the window in days, as a whole number'),
    isBoundDirectly: threeWay,
  })
  .transform(({ isCapped, cap, ...answers }, context) => {
    if (isCapped === 'yes' && cap === null) {
      context.addIssue({ code: 'custom', path: ['cap'], message: 'Enter the cap in pounds' });
      return z.NEVER;
    }
    return { ...answers, capPence: isCapped === 'yes' ? cap : null };
  });
export type PromiseAnswers = z.output<typeof promiseForm>;
export const changedPromiseForm = z.object({ version }).and(promiseForm);

/** Agreeing to the version that was read. */
export const agreeForm = z.object({ version });

/** What is posted from the map itself: asking for the usual promises, or saying what one spends in a year. */
export const mapForm = z.discriminatedUnion(
  'step',
  [
    z.object({ step: z.literal('offer') }),
    z.object({
      step: z.literal('running_cost'),
      partyId: z.uuid({ error: 'Read the page again' }),
      annual: money('Enter what you spend in a year', 'Enter what you spend in a year in pounds, such as 800,000').pipe(
        z.number(),
      ),
    }),
  ],
  { error: 'Read the page again' },
);
