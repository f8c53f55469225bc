import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { readOrganisation } from '../organisations/read-organisation.server.ts';

export const identifierParams = z.object({ organisationId: z.uuid(), identifierId: z.uuid() });

type FindBy = { services: Services; params: z.output<typeof identifierParams> };

/** The registration number that an address is about, with its organisation. */
export async function identifierAt({ services, params }: FindBy) {
  const organisation = await findOrganisation(services.db, params.organisationId);
  if (!organisation) return null;
  const { identifiers } = await readOrganisation(services, organisation, { inside: true });
  const identifier = identifiers.find(({ id }) => id === params.identifierId);
  return identifier ? { id: organisation.id, name: organisation.name, status: organisation.status, identifier } : null;
}
