import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findHeadContract, findHeadContractOf } from '#db/queries/head-contract.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { HeadContractRow } from '#db/tables/opportunity.table.ts';
import { type Actor, isSteward } from '../identity/actor.ts';

export const headContractParams = z.object({ headContractId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof headContractParams> };

export type FoundHeadContract = { organisationId: string; contract: HeadContractRow };

/** Finds a head contract of the actor's own organisation, or any when a steward asks. */
export async function findVisibleHeadContract({ services, actor, params }: Finding): Promise<FoundHeadContract | null> {
  const { headContractId } = params;
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (!acting) return null;
  const contract = isSteward(actor)
    ? await findHeadContract(services.db, headContractId)
    : await findHeadContractOf(services.db, acting.organisationId, headContractId);
  return contract && { organisationId: contract.organisation_id, contract };
}

/** A prime whose report is asked for; whether the actor may read it is for the policy to say. */
export async function findReportingPrime({
  services,
  params,
}: {
  services: Services;
  params: { organisationId: string };
}): Promise<{ organisationId: string; name: string } | null> {
  const organisation = await findOrganisation(services.db, params.organisationId);
  return organisation?.is_prime ? { organisationId: organisation.id, name: organisation.name } : null;
}

/** The organisation that a new head contract or opportunity would belong to. */
export async function findActingOrganisation({ actor }: { actor: Actor }): Promise<{ organisationId: string } | null> {
  const acting = actor.kind === 'person' ? actor.acting : null;
  return acting && { organisationId: acting.organisationId };
}
