import { z } from 'zod';
import type { CriterionRow, LotRow } from '#db/tables/opportunity.table.ts';
import { findOwnOpportunity, type OwnOpportunity, opportunityParams } from './find-opportunity.server.ts';

const lotParams = opportunityParams.extend({ lotId: z.uuid() });
const criterionParams = opportunityParams.extend({ criterionId: z.uuid() });

export type OwnLot = OwnOpportunity & { lot: LotRow; number: number };
export type OwnCriterion = OwnOpportunity & { criterion: CriterionRow };

/** For pages and commands on one lot of a draft. */
export const ownLot = {
  access: { for: 'acting', as: 'prime' },
  params: lotParams,
  can: 'opportunity:edit',
  async find(
    args: Parameters<typeof findOwnOpportunity>[0] & { params: z.infer<typeof lotParams> },
  ): Promise<OwnLot | null> {
    const own = await findOwnOpportunity(args);
    const index = own?.rows.lots.findIndex(({ id }) => id === args.params.lotId) ?? -1;
    const lot = own?.rows.lots[index];
    return own && lot ? { ...own, lot, number: index + 1 } : null;
  },
} as const;

/** For pages and commands on what is fixed at publication. */
export const ownUnpublished = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:set-criteria',
} as const;

/** For pages and commands on one criterion of what was not published yet. */
export const ownCriterion = {
  access: { for: 'acting', as: 'prime' },
  params: criterionParams,
  can: 'opportunity:set-criteria',
  async find(
    args: Parameters<typeof findOwnOpportunity>[0] & { params: z.infer<typeof criterionParams> },
  ): Promise<OwnCriterion | null> {
    const own = await findOwnOpportunity(args);
    const criterion = own?.rows.criteria.find(({ id }) => id === args.params.criterionId);
    return own && criterion ? { ...own, criterion } : null;
  },
} as const;
