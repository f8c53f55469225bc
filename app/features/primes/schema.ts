import { z } from 'zod';
import { publicCommitment } from '../commitments/public-commitment.ts';
import { opportunityStatuses } from '../opportunities/domain.ts';

const count = z.number().int().nonnegative();
const figure = z.number().nullable();
const date = z.iso.date();

const answerCounts = z.object({
  answers: count,
  decided: count,
  medianDays: figure,
  onTime: count,
  withFeedback: count,
  overdue: count,
  overdueSince: date.nullable(),
});

const row = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(opportunityStatuses),
  publishedOn: date,
  responseDeadline: date.nullable(),
  workingDays: count.nullable(),
  isShort: z.boolean(),
  shortWindowReason: z.string().nullable(),
  decisionDate: date.nullable(),
  decidedOn: date.nullable(),
  questions: count,
  words: count,
  hoursEach: z.number(),
  answers: answerCounts.nullable(),
});

/** A prime's record as its JSON address answers. A figure that waits for more answers is null. */
export const primeRecord = z.object({
  prime: z.object({ id: z.uuid(), name: z.string() }),
  asAt: date,
  /** What it has accepted and what counts today. */
  commitments: z.array(publicCommitment),
  isComplete: z.boolean(),
  figures: z.object({
    opportunities: z.object({ open: count, past: count }),
    window: z.object({ given: count, medianWorkingDays: figure, short: count }),
    decisions: z.object({ decided: count, medianDays: figure, onTime: figure, withFeedback: figure }),
    overdue: z.object({ answers: count, opportunities: count, since: date.nullable() }),
    notClosed: count,
    questions: z.object({
      asked: count,
      answeredInTime: count,
      answeredLate: count,
      unanswered: count,
      waiting: count,
    }),
    invitations: z.object({ invitations: count, opportunities: count }),
    effort: z.object({ medianQuestions: figure, medianWords: figure, medianHoursEach: figure, hoursAll: z.number() }),
    awards: count,
    /** How it paid its sub-contractors in the last twelve months; null while there are fewer than ten invoices. */
    payments: z.object({
      from: date,
      to: date,
      invoices: count.nullable(),
      paidInTime: count.nullable(),
      percentInTime: figure,
      percentWithin30: figure,
    }),
  }),
  open: z.array(row),
  past: z.array(row),
  shortWindows: z.array(row),
  awards: z.array(
    z.object({
      id: z.uuid(),
      opportunityId: z.uuid(),
      title: z.string(),
      lot: z.string(),
      providerId: z.uuid(),
      provider: z.string(),
      awardedOn: date,
    }),
  ),
  page: count,
  pages: count,
});
export type PrimeRecord = z.infer<typeof primeRecord>;
