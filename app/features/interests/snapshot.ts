import { z } from 'zod';
import { expressionContent } from '../expressions/content.ts';
import { profileSnapshot } from '../profiles/snapshot.ts';
import { notStated, statedCost } from '../tupe-terms/stated-cost.ts';

/**
 * What was sent, frozen: everything that the prime reads of it, so that no later edit of a profile or an opportunity
 * changes what was seen.
 */
export const interestSnapshot = z.object({
  /** The version of the opportunity that was answered. */
  opportunityVersion: z.number().int(),
  profileVersion: z.number().int(),
  profilePublishedAt: z.iso.datetime(),
  /** Activities, capabilities and evidence with its dates, as published then. */
  profile: profileSnapshot,
  /** Version 0 is one in which nothing was typed: all of it comes from the profile. */
  expression: z.object({ version: z.number().int(), content: expressionContent }),
  /** Each with the question as it was asked. */
  answers: z.array(
    z.object({ questionId: z.uuid(), question: z.string(), maxWords: z.number().int(), answer: z.string() }),
  ),
  lots: z.array(
    z.object({
      lotId: z.uuid(),
      title: z.string(),
      pricePence: z.number().int().nullable(),
      /** What was sent before this was asked says nothing of it. */
      tupe: statedCost.default(notStated),
    }),
  ),
});
export type InterestSnapshot = z.infer<typeof interestSnapshot>;
