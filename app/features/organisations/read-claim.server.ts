import type { Services } from '#app/services/services.ts';
import { waitingClaimBy } from '#db/queries/organisation-claim.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { maskAddress } from './domain.ts';

export type ClaimView = {
  organisation: { id: string; name: string; source: string | null };
  /** The register's address, masked; null when the register holds none. */
  registerAddress: string | null;
  /** How the reader's own claim stands. */
  waiting: 'code' | 'steward' | null;
};

/** How a person may claim an entry, and how far they have come. */
export async function readClaim(
  { db, clock }: Services,
  organisation: OrganisationRow,
  personId: string,
): Promise<ClaimView> {
  const claim = await waitingClaimBy(db, organisation.id, personId);
  const isOver = claim?.expires_at ? claim.expires_at.getTime() <= clock.now().epochMilliseconds : false;
  return {
    organisation: { id: organisation.id, name: organisation.name, source: organisation.source },
    registerAddress: organisation.register_email && maskAddress(organisation.register_email),
    waiting: claim && !isOver ? claim.method : null,
  };
}
