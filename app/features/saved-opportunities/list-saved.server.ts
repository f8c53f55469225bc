import type { Services } from '#app/services/services.ts';
import { hasSavedOpportunity, savedOpportunitiesOf } from '#db/queries/saved-opportunity.ts';
import type { Actor } from '../identity/actor.ts';
import { type OpportunityStatus, statusOn } from '../opportunities/domain.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';

export type SavedOpportunity = {
  opportunityId: string;
  title: string;
  primeName: string;
  status: OpportunityStatus;
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  savedAt: Date;
};

/** What a person saved, the last first. */
export async function listSavedOpportunities({ db, clock }: Services, personId: string): Promise<SavedOpportunity[]> {
  const rows = await savedOpportunitiesOf(db, personId);
  return rows.map(({ opportunityId, status, snapshot, savedAt }) => {
    const { title, organisationName, clarificationDeadline, responseDeadline, decisionDate } =
      opportunitySnapshot.parse(snapshot);
    return {
      opportunityId,
      title,
      primeName: organisationName,
      status: statusOn(clock.today(), status, { responseDeadline, decisionDate }),
      clarificationDeadline,
      responseDeadline,
      savedAt,
    };
  });
}

/** Whether the reader has saved an opportunity; null when nobody is signed in. */
export async function savedBy({ db }: Services, actor: Actor, opportunityId: string): Promise<boolean | null> {
  return actor.kind === 'person' ? hasSavedOpportunity(db, { personId: actor.personId, opportunityId }) : null;
}
