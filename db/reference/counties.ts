import { z } from 'zod';
import counties from './counties.json' with { type: 'json' };

const countiesSchema = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  as_at: z.iso.date(),
  note: z.string(),
  counties: z.array(z.strictObject({ name: z.string().min(1), districts: z.array(z.string()).min(1) })),
});

export type County = z.infer<typeof countiesSchema>['counties'][number];

/** The counties of England that people write, each with its districts of today; a file that does not fit stops the process. */
export const englishCounties: readonly County[] = countiesSchema.parse(counties).counties;
