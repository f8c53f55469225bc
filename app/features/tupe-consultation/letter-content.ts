import { z } from 'zod';
import { measureKinds } from './measures.ts';

/** What every letter about a transfer names. */
export const transferNames = z.object({
  services: z.string(),
  sites: z.array(z.string()),
  transferOn: z.string().nullable(),
  outgoing: z.array(z.string()),
  incoming: z.array(z.string()),
});
export type TransferNames = z.infer<typeof transferNames>;

/** What is written in a measures letter, by its incoming provider. */
export const letterContent = z.object({
  envisaged: z.boolean(),
  opening: z.string(),
  measures: z.partialRecord(z.enum(measureKinds), z.string()),
  closing: z.string(),
  signedBy: z.string(),
  /** What it named when it was sent: whatever the record says later, a letter that was sent stays as it was. */
  names: transferNames.optional(),
});
export type LetterContent = z.infer<typeof letterContent>;
