import { z } from 'zod';
import { passages } from './passages.ts';

/** What every searchable list answers as JSON, with the shape of one result. */
export function listAnswerOf<Shape extends z.ZodRawShape>(result: z.ZodObject<Shape>) {
  return z.object({
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    results: z.array(result.extend({ passages })),
    /** How many there are of each code, by filter, were it ticked as well. */
    counts: z.record(z.string(), z.record(z.string(), z.number())),
    /** True when another search engine than the usual one answered. */
    degraded: z.boolean(),
  });
}
