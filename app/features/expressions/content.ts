import { z } from 'zod';
import { textInWords } from '../fields.ts';

/** What an organisation may add, once, to what its profile says. All of it may stay empty. */
export const expressionParts = [
  { name: 'approach', title: 'How we work', hint: 'What is particular to you, for whomever you work with', most: 300 },
  { name: 'results', title: 'What we have achieved', hint: 'Results that you can show, with their years', most: 300 },
  {
    name: 'partnership',
    title: 'What we need from a prime',
    hint: 'Such as referrals in good time, premises or training',
    most: 150,
  },
] as const;
export type ExpressionPart = (typeof expressionParts)[number]['name'];

export const expressionContent = z.object({
  approach: z.string(),
  results: z.string(),
  partnership: z.string(),
  /** The version of the profile that stood when this was written; null when none was published yet. */
  profileVersion: z.number().int().nullable(),
});
export type ExpressionContent = z.infer<typeof expressionContent>;

export const emptyExpression: ExpressionContent = { approach: '', results: '', partnership: '', profileVersion: null };

const tooLong = (title: string, most: number) => `“${title}” must be ${most} words or fewer`;
const field = (name: ExpressionPart) => {
  const part = expressionParts.find((one) => one.name === name) ?? expressionParts[0];
  return textInWords(part.most, tooLong(part.title, part.most));
};

export const expressionForm = z.object({
  approach: field('approach'),
  results: field('results'),
  partnership: field('partnership'),
});
export type ExpressionAnswer = z.infer<typeof expressionForm>;
