import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type ConcernInFull, findConcern } from '#db/queries/concern.ts';
import { atTheDesk } from '#db/queries/concern-desk.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import type { Actor } from '../identity/actor.ts';
import { deskSteps } from './steps.ts';

const params = z.object({ concernId: z.uuid() });
const stepParams = params.extend({ step: z.enum(deskSteps) });

export type FoundAtDesk = { isOpen: boolean; concern: ConcernInFull };

/**
 * A concern that is or was with the stewards; of an anonymous one they know from the day after. A steward who has anything to do
 * with whom it is about reads nothing of it: else whom it is about would.
 */
async function find({
  services,
  actor,
  params: { concernId },
}: {
  services: Services;
  actor: Actor;
  params: z.infer<typeof params>;
}): Promise<FoundAtDesk | null> {
  const concern = await findConcern(services.db, concernId);
  if (!concern || concern.entered_on === null || !atTheDesk.some((one) => one === concern.status)) return null;
  const now = new Date(services.clock.now().epochMilliseconds);
  if (actor.kind !== 'person' || (await hasInterestIn(services.db, actor.personId, concern.subject_id, now)))
    return null;
  return { isOpen: concern.status !== 'closed', concern };
}

const forStewards = { access: { for: 'acting', as: 'steward' } } as const;
export const concernAtDesk = { ...forStewards, params, find } as const;
export const stepAtDesk = { ...forStewards, params: stepParams, find } as const;
