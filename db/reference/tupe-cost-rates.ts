import { z } from 'zod';
import file from './tupe-cost-rates.json' with { type: 'json' };

const pence = z.number().int().nonnegative();

const ratesSchema = z.object({
  title: z.string(),
  version: z.number().int().positive(),
  as_at: z.iso.date(),
  note: z.string(),
  redundancy: z.object({
    source: z.string(),
    qualifying_years: z.number().int(),
    most_years: z.number().int(),
    verify: z.boolean(),
  }),
  sets: z
    .array(
      z.object({
        from: z.iso.date(),
        employer_ni_percent: z.number().min(0).max(100),
        employer_ni_threshold_pence: pence,
        pension_percent: z.number().min(0).max(100),
        week_cap_pence: z.object({ GB: pence, NI: pence }),
        source: z.string(),
        /** For whom something of it is from memory and has yet to be checked. */
        verify: z.object({ GB: z.boolean(), NI: z.boolean() }),
      }),
    )
    .min(1)
    .refine((sets) => sets.every(({ from }, index) => index === 0 || from > (sets[index - 1]?.from ?? '')), {
      error: 'The sets are not in the order of their dates',
    }),
});

/** What employing and dismissing people costs by law, by date. Checked once when the module loads: a wrong file stops the process. */
export const tupeCostRates = ratesSchema.parse(file);
