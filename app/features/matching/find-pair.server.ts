import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { findReadableOpportunity, type ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';

export const pairParams = z.object({ opportunityId: z.uuid(), organisationId: z.uuid() });

type Finding = { services: Services; actor: Actor; params: z.infer<typeof pairParams> };

/** An opportunity beside a provider, as the policies see the two. */
export type FoundPair = {
  organisationId: string;
  providerId: string;
  status: ReadOpportunity['status'];
  everPublished: boolean;
  snapshot: OpportunitySnapshot;
};

/** Finds the opportunity of a pair; whether the actor may read about the two is for the policy to say. */
export async function findPair({ services, actor, params }: Finding): Promise<FoundPair | null> {
  const opportunity = await findReadableOpportunity({ services, actor, params });
  if (!opportunity) return null;
  const { organisationId, status, everPublished, snapshot } = opportunity;
  return { organisationId, providerId: params.organisationId, status, everPublished, snapshot };
}
