import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { createOrganisation, type OrganisationKind } from '../actors.ts';
import type { TestServices } from '../services.ts';

/** A thing that addresses are about: whose it is, and what stands for each `:name` of an address. */
export type Thing = { organisationId: string; params: Record<string, string> };

/** The district that everything in the test market is in. */
export const district = 'E08000003';

export const now = ({ clock }: TestServices) => new Date(clock.now().epochMilliseconds);

export function organisation(
  services: TestServices,
  kind: OrganisationKind,
  status: OrganisationStatus,
): Promise<string> {
  return createOrganisation(services, { kind, status });
}
