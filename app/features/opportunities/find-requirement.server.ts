import { z } from 'zod';
import type { RequirementRow } from '#db/tables/opportunity.table.ts';
import { findOwnOpportunity, type OwnOpportunity, opportunityParams } from './find-opportunity.server.ts';

const requirementParams = opportunityParams.extend({ requirementId: z.uuid() });
const questionParams = opportunityParams.extend({ questionId: z.uuid() });

export type OwnRequirement = OwnOpportunity & { requirement: RequirementRow; number: number };
export type OwnQuestion = OwnOpportunity & { question: { id: string; question: string } };

/** For pages and commands on one requirement of a draft. */
export const ownRequirement = {
  access: { for: 'acting', as: 'prime' },
  params: requirementParams,
  can: 'opportunity:edit',
  async find(
    args: Parameters<typeof findOwnOpportunity>[0] & { params: z.infer<typeof requirementParams> },
  ): Promise<OwnRequirement | null> {
    const own = await findOwnOpportunity(args);
    const index = own?.rows.requirements.findIndex(({ id }) => id === args.params.requirementId) ?? -1;
    const requirement = own?.rows.requirements[index];
    return own && requirement ? { ...own, requirement, number: index + 1 } : null;
  },
} as const;

/** For commands on one question of a draft. */
export const ownQuestion = {
  access: { for: 'acting', as: 'prime' },
  params: questionParams,
  can: 'opportunity:edit',
  async find(
    args: Parameters<typeof findOwnOpportunity>[0] & { params: z.infer<typeof questionParams> },
  ): Promise<OwnQuestion | null> {
    const own = await findOwnOpportunity(args);
    const question = own?.rows.questions.find(({ id }) => id === args.params.questionId);
    return own && question ? { ...own, question } : null;
  },
} as const;
