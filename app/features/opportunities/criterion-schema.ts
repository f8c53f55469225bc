import { z } from 'zod';
import { requiredText, textInWords, wholeNumber } from '../fields.ts';
import { mostPoints } from './criteria.ts';

export const criterionWords = 150;
export const mostStandstillDays = 60;

/** One criterion: what is judged, how much it counts and, where there is one, the fewest points that will do. */
export const criterionForm = z.object({
  name: requiredText('Enter what you will judge', 120, 'What you will judge must be 120 characters or fewer'),
  description: textInWords(criterionWords, `Description must be ${criterionWords} words or fewer`),
  weight: wholeNumber('Enter the weight', 1, 100, 'Weight must be a whole number from 1 to 100').transform(
    (weight) => weight ?? 0,
  ),
  threshold: wholeNumber(
    null,
    0,
    mostPoints,
    `Fewest points must be a whole number from 0 to ${mostPoints}, or left empty`,
  ),
});
export type CriterionAnswer = z.infer<typeof criterionForm>;

export const standstillForm = z.object({
  standstill_days: wholeNumber(
    'Enter how many days',
    0,
    mostStandstillDays,
    `Standstill must be a whole number of working days from 0 to ${mostStandstillDays}`,
  ).transform((days) => days ?? 0),
});
