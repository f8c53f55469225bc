import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findClaim } from '#db/queries/stewardship.ts';

export const claimParams = z.object({ claimId: z.uuid() });

/** The claim that an address is about, while it waits for a steward. */
export async function claimAt({ services, params }: { services: Services; params: z.output<typeof claimParams> }) {
  const claim = await findClaim(services.db, params.claimId);
  return claim?.status === 'waiting' && claim.method === 'steward' ? claim : null;
}
