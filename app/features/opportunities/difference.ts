import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';

/** One thing that an amendment changed, in words. `before` is null for what is new, `after` for what is gone. */
export const difference = z.object({
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Whether it changes what is needed or on what terms, so that whoever answers must think again. */
  need: z.boolean(),
});
export type Difference = z.infer<typeof difference>;

/** The words for the codes and places of a snapshot. */
export type Vocabulary = Pick<Reference, 'label' | 'has' | 'places'>;

/** One difference, or none where both say the same. */
export function differenceIn(what: string, before: string | null, after: string | null, need: boolean): Difference[] {
  return (before ?? '') === (after ?? '') ? [] : [{ what, before: before || null, after: after || null, need }];
}

/** Codes in words, one after the other; null for none. */
export function listed(codes: readonly string[], say: (code: string) => string): string | null {
  return codes.length === 0 ? null : codes.map(say).join('; ');
}
