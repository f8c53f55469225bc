import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { findReadableOpportunity, opportunityParams } from '../opportunities/find-opportunity.server.ts';
import { findOpenedInterest, type OpenedInterest } from './find-interests.server.ts';

/** Declarations that the routes of a provider's own interest share: for its readers, and for those who write it. */
export const viewedByProvider = {
  access: { for: 'acting', as: 'provider' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'interest:view-own',
} as const;
export const writtenByProvider = { ...viewedByProvider, can: 'interest:write' } as const;

/** The list of a prime, which says nothing until it is opened. */
export const viewedByPrime = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'interest:view-list',
} as const;

const interestParams = z.object({ opportunityId: z.uuid(), interestId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof interestParams> };
export type FoundInterest = { primeId: string; opened: boolean; interest: OpenedInterest };

/** One answer to an opportunity of the prime that the actor acts for; none while they are sealed. */
async function findForPrime({ services, actor, params }: Finding): Promise<FoundInterest | null> {
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (!acting) return null;
  const { opportunityId, interestId } = params;
  const interest = await findOpenedInterest(services.db, acting.organisationId, opportunityId, interestId);
  return interest && { primeId: acting.organisationId, opened: true, interest };
}

export const readByPrime = {
  access: { for: 'acting', as: 'prime' },
  params: interestParams,
  find: findForPrime,
  can: 'interest:read',
} as const;

/** The organisation that the actor acts for, where the route let nobody else in. @throws when there is none */
export function actingId(actor: Actor): string {
  return actingIn(actor).organisationId;
}
