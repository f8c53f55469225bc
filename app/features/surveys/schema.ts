import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';
import type { Answers, Question, Score } from './questions.ts';

export const cannotSay = 'none';
const scores: Readonly<Record<'1' | '2' | '3' | '4' | '5' | typeof cannotSay, Score | null>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  [cannotSay]: null,
};

/** The form of a survey: an answer to every question, which may be "cannot say". */
export function surveyForm(questions: readonly Question[]) {
  const fields = Object.fromEntries(
    questions.map(({ code, text }) => [
      code,
      oneOf(['1', '2', '3', '4', '5', cannotSay], `Choose an answer to “${text}”`),
    ]),
  );
  return z
    .object(fields)
    .transform(
      (given): Answers => Object.fromEntries(Object.entries(given).map(([code, said]) => [code, scores[said]])),
    );
}

export const optOutForm = z.object({
  words: requiredText('Say in your own words that you want no part in it', 1000),
});
