import { z } from 'zod';
import { severities } from './severity.ts';

const date = z.iso.date();

/** A finding as everyone reads it: no partner, no date of a sub-contract, and the month alone where it is about one. */
export const publishedFinding = z.object({
  id: z.uuid(),
  item: z.string(),
  title: z.string(),
  words: z.string(),
  severity: z.enum(severities),
  status: z.enum(['published', 'upheld', 'dismissed', 'cured', 'closed']),
  /** 'YYYY-MM' */
  publishedIn: z.string(),
  opportunity: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  closedReason: z.string().nullable(),
  curedIn: z.string().nullable(),
  decidedOn: date.nullable(),
});

export const publishedFindings = z.object({
  findings: z.array(publishedFinding),
  findingsByItem: z.array(z.object({ item: z.string(), published: z.number().int(), dismissed: z.number().int() })),
});
export type PublishedFinding = z.infer<typeof publishedFinding>;
export type PublishedFindings = z.infer<typeof publishedFindings>;
