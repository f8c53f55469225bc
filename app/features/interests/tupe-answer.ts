import { z } from 'zod';
import { money, textInWords } from '../fields.ts';
import { notStated, type StatedCost } from '../tupe-terms/stated-cost.ts';

/** How long the basis of a cost may be: a sentence or two. */
export const mostBasisWords = 60;

/** The names of the fields that say, for one lot, whether its price includes staff who would transfer. */
export function tupeFields(lotId: string) {
  return { included: `tupe_${lotId}`, amount: `tupe_amount_${lotId}`, basis: `tupe_basis_${lotId}` };
}

/** What each of these fields may hold by itself. What they come to together is for statedCostOf to say. */
export function tupeAnswers(lotId: string): Record<string, z.ZodType> {
  const names = tupeFields(lotId);
  return {
    [names.included]: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.enum(['yes', 'no'], { error: notSaid }).optional(),
    ),
    [names.amount]: money(null, noAmount),
    [names.basis]: textInWords(mostBasisWords, `How you come to it must be ${mostBasisWords} words or fewer`),
  };
}

const notSaid = 'Say whether your price includes staff who would transfer to you';
const noAmount = 'Enter how much of your price it is in pounds, such as 12,500. An estimate will do';
const tooMuch = 'What staff who transfer cost cannot be more than your price, if the price includes it';
const noBasis = 'Enter how you come to the amount';

const given = z.object({
  included: z.enum(['yes', 'no']).optional(),
  amount: z.number().nullable(),
  basis: z.string(),
});
type Stated = { ok: true; cost: StatedCost } | { ok: false; field: string; message: string };

/**
 * What is said of one lot. Without a price nothing needs to be said; with one it does; and a price that includes the cost
 * says how much of it that is and how it comes to it, for only then can prices be compared.
 */
export function statedCostOf(form: Record<string, unknown>, lotId: string, pricePence: number | null): Stated {
  const names = tupeFields(lotId);
  const wrong = (field: string, message: string): Stated => ({ ok: false, field, message });
  const { included, amount, basis } = given.parse({
    included: form[names.included],
    amount: form[names.amount],
    basis: form[names.basis],
  });
  if (pricePence === null) return { ok: true, cost: notStated };
  if (!included) return wrong(names.included, notSaid);
  if (included === 'no') return { ok: true, cost: { included, amountPence: null, basis: '' } };
  if (amount === null) return wrong(names.amount, noAmount);
  if (amount > pricePence) return wrong(names.amount, tooMuch);
  if (basis === '') return wrong(names.basis, noBasis);
  return { ok: true, cost: { included, amountPence: amount, basis } };
}
