import { z } from 'zod';
import { positions } from './positions.ts';

/** What everyone who reads an opportunity learns of its transfer. */
export const publicTupe = z.object({
  isDisputed: z.boolean(),
  accord: z.string(),
  parties: z.array(
    z.object({
      party: z.enum(['funder', 'prime', 'outgoing']),
      name: z.string(),
      /** Null while it has said nothing. */
      stated: z
        .object({
          position: z.enum(positions),
          basis: z.string(),
          saidBy: z.string(),
          on: z.iso.date(),
          source: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  plannedTransferOn: z.iso.date().nullable(),
  /** In words: fewer than five are not counted in public, and others are rounded, lest figures of staff set beside them tell of a few; null while nobody has said. */
  headcount: z.string().nullable(),
  incomingPerTeam: z.number().int().nullable(),
  /** Whether figures on the workforce can be had by those who sign for them. */
  hasWorkforcePack: z.boolean(),
});
export type PublicTupe = z.infer<typeof publicTupe>;
