import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { organisationParams } from '../organisations/find-organisation.server.ts';

type Finding = { services: Services; params: { organisationId: string } };

/** The prime whose record an address is about; null for an organisation that is none. */
export async function findPrime({ services, params }: Finding): Promise<OrganisationRow | null> {
  const organisation = await findOrganisation(services.db, params.organisationId);
  return organisation?.is_prime ? organisation : null;
}

/** For its page and its JSON: everyone may read the record of a prime whose organisation they may see. */
export const primePage = {
  access: { for: 'everyone' },
  params: organisationParams,
  find: findPrime,
  can: 'organisation:view',
} as const;
