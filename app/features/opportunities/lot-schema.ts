import { z } from 'zod';
import { money, requiredText, textInWords } from '../fields.ts';

export const lotDescriptionWords = 200;

/** A lot: its title, what it is and what it is worth, with the ends of the value in order. */
export const lotForm = z
  .object({
    title: requiredText('Enter the title of the lot', 120, 'Title must be 120 characters or fewer'),
    description: textInWords(lotDescriptionWords, `Description must be ${lotDescriptionWords} words or fewer`),
    value_low: money(null, 'Lowest value must be an amount of money, like 100000'),
    value_high: money(null, 'Highest value must be an amount of money, like 150000'),
  })
  .transform((answer, context) => {
    const { title, description, value_low: lowPence, value_high: highPence } = answer;
    if (lowPence === null || highPence === null || lowPence <= highPence) {
      return { title, description, lowPence, highPence };
    }
    context.addIssue({
      code: 'custom',
      path: ['value_high'],
      message: 'The highest value must be no less than the lowest',
    });
    return z.NEVER;
  });
export type LotAnswer = z.infer<typeof lotForm>;
