import { z } from 'zod';
import { ageBands, serviceBands } from './redundancy.ts';

const count = z.number().int().nonnegative();
const estimateInput = z.object({
  bands: z.array(z.object({ headcount: count, fteHundredths: count, annualPayPence: count })),
  groups: z.array(z.object({ headcount: count, age: z.enum(ageBands), service: z.enum(serviceBands) })),
  termMonths: count,
  pensionPercent: z.number(),
  otherPercent: z.number(),
  redundantPercent: z.number(),
});

/** What an assumption was made of, kept with it. */
export const assumptionInputs = z.object({
  /** The part of each lot, where the opportunity is divided; the parts make the amount. */
  lots: z.record(z.string(), z.number().int().nonnegative()).default({}),
  /** Why it was changed; empty for the first. */
  reason: z.string().default(''),
  /** Whether answers could already be read when it was set. */
  afterOpening: z.boolean().default(false),
  /** What it was estimated from; null where the amount was entered. */
  estimate: estimateInput.nullable().default(null),
});
export type AssumptionInputs = z.infer<typeof assumptionInputs>;

/** The amount that is assumed for all, and its part of each lot. */
export type Assumed = { amountPence: number; lots: Record<string, number> };

/** What is assumed for one lot: the whole amount where nothing was said by lot. */
export function assumedFor(assumption: Assumed, lotId: string): number {
  return assumption.lots[lotId] ?? assumption.amountPence;
}
