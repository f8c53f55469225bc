import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type PublicConduct, publicConduct } from '../cases/public-conduct.ts';
import { type PublicTupe, publicTupe } from '../tupe-positions/public-tupe.ts';
import { burdenOfOpportunity } from './burden.ts';
import { opportunityStatuses, statusOn } from './domain.ts';
import type { ReadOpportunity } from './find-opportunity.server.ts';
import { opportunitySnapshot } from './snapshot.ts';

/** Who was given the work in a lot, once the award took effect. */
export const awardJson = z.object({
  lotId: z.uuid(),
  lotTitle: z.string(),
  providerId: z.uuid(),
  providerName: z.string(),
  awardedAt: z.iso.datetime(),
});
export type AwardJson = z.infer<typeof awardJson>;

/** An opportunity as its JSON address answers. */
export const opportunityJson = opportunitySnapshot.extend({
  status: z.enum(opportunityStatuses),
  version: z.number().int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** When the version that stands was published. */
  changedAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
  awards: z.array(awardJson),
  conductNotice: publicConduct.shape.conductNotice,
  /** What the parties of a transfer of staff say; null where no declaration was begun. */
  staffTransfer: publicTupe.nullable(),
  /** What answering costs providers, by the assumptions that its page states. */
  burden: z.object({
    questions: z.number().int(),
    words: z.number().int(),
    hoursEach: z.number(),
    providers: z.number().int(),
    hoursAll: z.number(),
    costPence: z.number().int(),
    percentOfValue: z.number().nullable(),
    isHeavy: z.boolean(),
  }),
});
export type OpportunityJson = z.infer<typeof opportunityJson>;

type Beside = {
  invited?: number;
  awards?: readonly AwardJson[];
  /** The notice in force about whoever published it. */
  conductNotice?: PublicConduct['conductNotice'];
  staffTransfer?: PublicTupe | null;
};

/** Puts together what anyone who may read the opportunity reads. */
export function opportunityJsonOf(
  { snapshot, status, version }: Pick<ReadOpportunity, 'snapshot' | 'status' | 'version'>,
  today: Temporal.PlainDate,
  { invited = 0, awards = [], conductNotice = null, staffTransfer = null }: Beside = {},
): OpportunityJson {
  return opportunityJson.parse({
    ...snapshot,
    status: statusOn(today, status, snapshot),
    version: version?.version ?? null,
    publishedAt: version?.publishedAt.toISOString() ?? null,
    changedAt: version?.changedAt.toISOString() ?? null,
    withdrawnAt: version?.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: version?.withdrawnReason ?? null,
    awards,
    conductNotice,
    staffTransfer,
    burden: burdenOfOpportunity(snapshot, invited),
  });
}
