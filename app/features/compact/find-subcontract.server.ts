import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type CompactSubcontract, findAdvanceRequest, findCompactSubcontract } from '#db/queries/compact.ts';
import type { CompactThing } from './policy.ts';

const subcontractParams = z.object({ subcontractId: z.uuid() });
const requestParams = z.object({ subcontractId: z.uuid(), requestId: z.uuid() });

export type FoundSubcontract = CompactThing & { subcontract: CompactSubcontract };

async function find({
  services,
  params,
}: {
  services: Services;
  params: z.infer<typeof subcontractParams>;
}): Promise<FoundSubcontract | null> {
  const subcontract = await findCompactSubcontract(services.db, params.subcontractId);
  if (!subcontract) return null;
  const { prime_id: primeId, provider_id: providerId, status } = subcontract;
  return { primeId, providerId, status, subcontract };
}

async function findWithRequest({ services, params }: { services: Services; params: z.infer<typeof requestParams> }) {
  const found = await find({ services, params });
  const request = found && (await findAdvanceRequest(services.db, params.subcontractId, params.requestId));
  return request && found ? { ...found, advance: request.status, request } : null;
}

/** A sub-contract, for its two parties and for stewards. */
export const ofCompactSubcontract = { access: { for: 'acting' }, params: subcontractParams, find } as const;
/** A request for payment in advance on it. */
export const ofAdvance = { access: { for: 'acting' }, params: requestParams, find: findWithRequest } as const;
