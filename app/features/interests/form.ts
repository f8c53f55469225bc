import { z } from 'zod';
import { countWords, money, textInWords } from '../fields.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { asksTupeCost } from '../tupe-terms/asks-cost.ts';
import { notStated, type StatedCost } from '../tupe-terms/stated-cost.ts';
import { statedCostOf, tupeAnswers } from './tupe-answer.ts';

type Asked = Pick<OpportunitySnapshot, 'questions' | 'lots' | 'tupe'>;

export const answerField = (questionId: string) => `answer_${questionId}`;
export const priceField = (lotId: string) => `price_${lotId}`;

/** What a provider sends: an answer to each question of the prime, which lots, and a price where it states one. */
export type InterestAnswer = {
  answers: { questionId: string; answer: string }[];
  lots: { lotId: string; pricePence: number | null; tupe: StatedCost }[];
};

const wrongPrice = 'Enter the price in pounds, such as 12,500, or leave it empty';

/** The form of an opportunity as it stands: nothing is asked but what its prime asks, and what TUPE makes necessary. */
export function interestForm({ questions, lots, tupe }: Asked) {
  const isAskedCost = asksTupeCost({ tupe });
  const shape: Record<string, z.ZodType> = { lots: chosenLots(lots.map(({ id }) => id)) };
  for (const { id, maxWords } of questions) shape[answerField(id)] = answerTo(maxWords);
  for (const { id } of lots) {
    shape[priceField(id)] = money(null, wrongPrice);
    if (isAskedCost) Object.assign(shape, tupeAnswers(id));
  }
  return z.object(shape).transform((form, context): InterestAnswer => {
    const chosen = z.array(z.string()).parse(form.lots);
    return {
      answers: questions.map(({ id }) => ({ questionId: id, answer: z.string().parse(form[answerField(id)]) })),
      lots: chosen.map((lotId) => {
        const pricePence = pence.parse(form[priceField(lotId)]);
        const stated = isAskedCost ? statedCostOf(form, lotId, pricePence) : { ok: true as const, cost: notStated };
        if (stated.ok) return { lotId, pricePence, tupe: stated.cost };
        context.addIssue({ code: 'custom', path: [stated.field], message: stated.message });
        return z.NEVER;
      }),
    };
  });
}

const pence = z.number().int().nullable();
const noLot = 'Select the lots that you answer for';
const asList = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value]);

/** An opportunity that is not divided has one lot, which nobody is asked about. */
function chosenLots(known: readonly string[]) {
  const lot = z.string().refine((id) => known.includes(id), { error: noLot });
  return z.preprocess(
    (value) => (known.length === 1 ? known : asList(value)),
    z.array(lot, { error: noLot }).min(1, { error: noLot }),
  );
}

function answerTo(maxWords: number) {
  const tooLong = `Your answer must be ${maxWords.toLocaleString('en-GB')} words or fewer`;
  return textInWords(maxWords, tooLong).refine((answer) => countWords(answer) > 0, { error: 'Enter your answer' });
}
