import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { publishedOpportunityIdsOf } from '#db/queries/opportunity.ts';

/** Brings all that search holds of an organisation in line with its new standing. */
export async function syncOrganisation(unit: UnitOfWork, organisationId: string): Promise<void> {
  await unit.enqueue('search-sync-profile', { organisationId });
  for (const opportunityId of await publishedOpportunityIdsOf(unit.db, organisationId)) {
    await unit.enqueue('search-sync-opportunity', { opportunityId });
  }
}
