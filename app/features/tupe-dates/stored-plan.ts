import { z } from 'zod';
import { milestoneCodes, milestoneKinds, milestoneOwers } from '#db/reference/tupe-rules.ts';
import type { Milestone } from './timeline.ts';

const storedMilestone = z.object({
  code: z.enum(milestoneCodes),
  heading: z.string(),
  due: z.iso.date(),
  kind: z.enum(milestoneKinds),
  owedBy: z.enum(milestoneOwers).nullable(),
  words: z.string(),
  source: z.string(),
  verify: z.boolean(),
});

/** The milestones of a plan as they were kept. */
export function milestonesOf({ milestones }: { milestones: unknown }): Milestone[] {
  return z.array(storedMilestone).parse(milestones);
}
