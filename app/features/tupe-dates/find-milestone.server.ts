import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { milestoneCodes } from '#db/reference/tupe-rules.ts';
import { declarationParams, findDeclaration } from '../tupe/find-declaration.server.ts';

const milestoneParams = declarationParams.extend({ code: z.enum(milestoneCodes) });

/** For the pages of one milestone of a declaration. */
export const ofMilestone = {
  access: { for: 'acting' },
  params: milestoneParams,
  find: ({ services, params }: { services: Services; params: z.infer<typeof milestoneParams> }) =>
    findDeclaration(services, params.declarationId),
} as const;
