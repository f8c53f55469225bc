import { asksTupeCost } from '../tupe-terms/asks-cost.ts';
import { counted, formatMoney } from '../wording.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

/**
 * What it is taken to cost a provider to answer. Nobody has measured it in this market, so that each figure is shown to
 * whoever reads a result of it.
 */
export const assumptions = {
  /** Reading the opportunity, deciding whether to answer, and sending the profile that is there already. */
  hoursToBegin: 1,
  /** Finding out who knows, and having the answer agreed. */
  hoursPerQuestion: 0.5,
  /** Reckoning what staff who would transfer cost, and saying whether the price includes it, where TUPE may apply. */
  hoursForTupe: 1,
  /** Written, checked and shortened to the limit. */
  wordsPerHour: 150,
  /** Of those who answer without being invited nobody can know beforehand. */
  providers: 10,
  pencePerHour: 25_00,
  /** From this share of the value on, answering costs the providers together too much of what one of them can earn. */
  mostPercentOfValue: 3,
  /** The most for one provider where no value is stated: a day's work. */
  mostHoursEach: 7.5,
} as const;

type Question = { maxWords: number };
type Asked = { questions: readonly Question[]; valuePence: number | null; invited: number; asksTupe?: boolean };
export type Lighter = { questions: number; wordsEach: number; hoursEach: number };

/** What the questions of an opportunity cost those who answer it. */
export type Burden = {
  questions: number;
  words: number;
  hoursEach: number;
  /** The assumed number, or how many were invited when that is more. */
  providers: number;
  hoursAll: number;
  costPence: number;
  /** Of the highest value stated; null where none is. */
  percentOfValue: number | null;
  isHeavy: boolean;
  /** What would be light enough; null where it is so already. */
  lighter: Lighter | null;
};

/** Questions × words × providers, as hours of providers and set against the value (peers.md 2, feature 7). */
export function burdenOf({ questions, valuePence, invited, asksTupe = false }: Asked): Burden {
  const words = questions.reduce((sum, { maxWords }) => sum + maxWords, 0);
  const toBegin = assumptions.hoursToBegin + (asksTupe ? assumptions.hoursForTupe : 0);
  const hoursEach = toBegin + hoursToAnswer(questions.length, words);
  const providers = Math.max(assumptions.providers, invited);
  const costPence = Math.round(hoursEach * providers * assumptions.pencePerHour);
  const most = mostHours(valuePence, providers);
  const isHeavy = questions.length > 0 && hoursEach > most;
  return {
    questions: questions.length,
    words,
    hoursEach: toTenth(hoursEach),
    providers,
    hoursAll: toTenth(hoursEach * providers),
    costPence,
    percentOfValue: valuePence ? toTenth((100 * costPence) / valuePence) : null,
    isHeavy,
    lighter: isHeavy ? lighterThan(questions, most, toBegin) : null,
  };
}

/** The burden of an opportunity as it is published or drafted. */
export function burdenOfOpportunity(
  {
    questions,
    valueHighPence,
    lots,
    tupe,
  }: Pick<OpportunitySnapshot, 'questions' | 'valueHighPence' | 'lots' | 'tupe'>,
  invited = 0,
): Burden {
  const ofLots = lots.reduce((sum, lot) => sum + (lot.valueHighPence ?? 0), 0);
  return burdenOf({
    questions,
    valuePence: valueHighPence ?? (ofLots > 0 ? ofLots : null),
    invited,
    asksTupe: asksTupeCost({ tupe }),
  });
}

/** "8.5 hours" */
export function hoursInWords(hours: number): string {
  return counted(hours, 'hour');
}

/** What a lighter form would ask, in a sentence. */
export function lighterInWords({ questions, wordsEach, hoursEach }: Lighter): string {
  if (questions === 0) return 'Ask nothing: the published profile, with its evidence, is the answer.';
  const asked = `${counted(questions, 'question')} of up to ${wordsEach} words`;
  return `Keep the most telling: ${asked} would take each provider ${hoursInWords(hoursEach)}.`;
}

/** Every assumption in words, for whoever wants to know where the figures come from. */
export function assumptionsInWords(): string[] {
  const { hoursToBegin, hoursForTupe, hoursPerQuestion, wordsPerHour, providers, pencePerHour, mostPercentOfValue } =
    assumptions;
  return [
    `${hoursInWords(hoursToBegin)} to read the opportunity and decide`,
    `${hoursInWords(hoursForTupe)} more where TUPE may apply, to say whether the price includes staff who would transfer`,
    `${hoursPerQuestion} hours for each question, to find who knows and agree the answer`,
    `${wordsPerHour} words an hour, written, checked and shortened, and every answer as long as it may be`,
    `${providers} providers that answer, or as many as were invited when that is more`,
    `${formatMoney(pencePerHour)} for an hour`,
    `Too much is more than ${mostPercentOfValue}% of the value for all of them together, or more than ${hoursInWords(assumptions.mostHoursEach)} for one where no value is stated`,
  ];
}

function hoursToAnswer(questions: number, words: number): number {
  const { hoursPerQuestion, wordsPerHour } = assumptions;
  return questions * hoursPerQuestion + words / wordsPerHour;
}

function mostHours(valuePence: number | null, providers: number): number {
  if (!valuePence) return assumptions.mostHoursEach;
  return (valuePence * assumptions.mostPercentOfValue) / 100 / (providers * assumptions.pencePerHour);
}

const fewestWords = 100;
const mostWords = 500;
const fewQuestions = 5;
const steps = 50;

// A few questions are better answered than many: the most of them that leave room for an answer, and the words that fit.
function lighterThan(questions: readonly Question[], most: number, toBegin: number): Lighter {
  const longest = Math.min(mostWords, Math.max(...questions.map(({ maxWords }) => maxWords)));
  for (let count = Math.min(questions.length, fewQuestions); count > 0; count -= 1) {
    const words = (most - toBegin - hoursToAnswer(count, 0)) * assumptions.wordsPerHour;
    const wordsEach = Math.min(longest, Math.floor(words / count / steps) * steps);
    if (wordsEach >= Math.min(fewestWords, longest)) {
      return { questions: count, wordsEach, hoursEach: toTenth(toBegin + hoursToAnswer(count, count * wordsEach)) };
    }
  }
  return { questions: 0, wordsEach: 0, hoursEach: toBegin };
}

const toTenth = (number: number) => Math.round(number * 10) / 10;
