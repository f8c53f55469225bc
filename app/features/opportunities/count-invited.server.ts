import type { Services } from '#app/services/services.ts';
import { countInvitationsTo } from '#db/queries/invitation.ts';
import type { ReadOpportunity } from './find-opportunity.server.ts';

/** How many were invited to an opportunity, for what answering costs them together; never who. */
export function countInvited({ db }: Services, { snapshot, organisationId }: ReadOpportunity): Promise<number> {
  return countInvitationsTo(db, { opportunityId: snapshot.opportunityId, primeId: organisationId });
}
