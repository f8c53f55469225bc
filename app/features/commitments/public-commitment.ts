import { z } from 'zod';

/** What everyone may read of an acceptance. */
export const publicCommitment = z.object({
  ruleSet: z.string(),
  title: z.string(),
  /** Null where nothing counts today. */
  accepted: z
    .object({
      version: z.number().int(),
      on: z.iso.date(),
      role: z.string(),
      items: z.number().int(),
      until: z.iso.date(),
    })
    .nullable(),
});
export type PublicCommitment = z.infer<typeof publicCommitment>;
