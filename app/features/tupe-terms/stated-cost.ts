import { z } from 'zod';

/** Whether a price includes what staff who transfer would cost, as its provider says it for one lot. */
export const statedCost = z.object({
  included: z.enum(['yes', 'no', 'not_stated']),
  /** What the provider takes the cost to be. */
  amountPence: z.number().int().nonnegative().nullable(),
  /** How it comes to it. */
  basis: z.string(),
});
export type StatedCost = z.infer<typeof statedCost>;

/** An answer that was sent before the question was asked, or in which nothing was said. */
export const notStated: StatedCost = { included: 'not_stated', amountPence: null, basis: '' };
