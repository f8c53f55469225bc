import type { Answers } from './questions.ts';

/** Nothing is shown of fewer answers than this: neither of a survey nor of one question of it. */
export const leastAnswers = 5;

export type Published =
  | { isShown: false }
  | {
      isShown: true;
      /** How many answered, in steps: exact numbers of two figures could be set against one another. */
      answered: string;
      /** Of each question its mean to a tenth; null where fewer than `leastAnswers` could say. */
      questions: { code: string; mean: number | null; shown: string }[];
    };

/**
 * What may be read of a survey, by anybody: one cut, made once when it has closed, and the same for the prime, for stewards
 * and in public. Nothing is shown as a sum over questions, by group or while it runs, and no exact count, so that no difference
 * between two figures leads to an answer. A mean at either end is shown as "4.5 or more" or "1.5 or less": else it would say
 * what each of them answered.
 */
export function publish(codes: readonly string[], answers: readonly Answers[]): Published {
  const given = answers.filter((one) => codes.some((code) => typeof one[code] === 'number'));
  if (given.length < leastAnswers) return { isShown: false };
  const questions = codes.map((code) => questionOf(code, given));
  return { isShown: true, answered: inSteps(given.length), questions };
}

function questionOf(code: string, answers: readonly Answers[]) {
  const scores = answers.flatMap((one) => one[code] ?? []);
  if (scores.length < leastAnswers) return { code, mean: null, shown: 'Fewer than 5 could say' };
  const exact = scores.reduce<number>((sum, score) => sum + score, 0) / scores.length;
  const mean = Math.round(Math.min(4.5, Math.max(1.5, exact)) * 10) / 10;
  return { code, mean, shown: mean === 4.5 ? '4.5 or more' : mean === 1.5 ? '1.5 or less' : mean.toFixed(1) };
}

const steps = [5, 10, 20, 50, 100, 200, 500];

/** "5 to 9", "10 to 19", … "500 or more" */
export function inSteps(count: number): string {
  const at = steps.findLastIndex((step) => count >= step);
  const [from, next] = [steps[at] ?? 0, steps[at + 1]];
  return next === undefined ? `${from} or more` : `${from} to ${next - 1}`;
}

/** A share in tens of percent, for stewards; null of fewer than `leastAnswers` who were asked. */
export function roundedRate(answered: number, asked: number): number | null {
  return asked < leastAnswers ? null : Math.round((answered / asked) * 10) * 10;
}
