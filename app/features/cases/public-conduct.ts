import { z } from 'zod';
import { levels } from './ladder.ts';

/** What a case makes public of an organisation, as JSON addresses answer. */
export const publicConduct = z.object({
  /** The notice in force; null where there is none. */
  conductNotice: z
    .object({
      level: z.union(levels.map((level) => z.literal(level))),
      words: z.string(),
      since: z.iso.date(),
    })
    .nullable(),
  /** “Conduct in good standing”. */
  inGoodStanding: z.boolean(),
});
export type PublicConduct = z.infer<typeof publicConduct>;
