import { z } from 'zod';

/** What a list of opportunities shows of each: kept in the search index beside the document. */
export const opportunityHit = z.object({
  title: z.string(),
  summary: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  programme: z.string().nullable(),
  services: z.array(z.string()),
  places: z.string(),
  valueLowPence: z.number().nullable(),
  valueHighPence: z.number().nullable(),
  tupe: z.string().nullable(),
  questions: z.number(),
  questionWords: z.number(),
  responseDeadline: z.string().nullable(),
  decisionDate: z.string().nullable(),
  publishedAt: z.string(),
  status: z.enum(['published', 'withdrawn', 'decided']),
});
export type OpportunityHit = z.infer<typeof opportunityHit>;
