import { z } from 'zod';
import file from './late-payment.json' with { type: 'json' };

const pence = z.number().int().nonnegative();
/** A half-year for which a rate is fixed begins in January or in July. */
const halfYear = z.string().regex(/^\d{4}-0[17]-01$/);

const latePaymentSchema = z.object({
  title: z.string(),
  version: z.number().int().positive(),
  as_at: z.iso.date(),
  source: z.string(),
  note: z.string(),
  over_reference_percent: z.number().min(0).max(100),
  fixed_sums: z.array(z.object({ from_pence: pence, sum_pence: pence })).min(1),
  half_years: z
    .array(z.object({ from: halfYear, reference_percent: z.number().min(0).max(100), source: z.string() }))
    .min(1),
});

/** The rates and fixed sums for late payment, by date. Checked once when the module loads: a wrong file stops the process. */
export const latePaymentRules = latePaymentSchema.parse(file);
