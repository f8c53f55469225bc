import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { signedIn } from '../identity/actor.ts';

type Parties = { subject_id: string; reporter_organisation_id: string | null };

/** Whether a steward belongs, or belonged lately, to one of the organisations of a concern. Of an anonymous one it is whom it is about. */
export async function interestOf(context: Context, unit: UnitOfWork, concern: Parties): Promise<boolean> {
  const { personId } = signedIn(context.actor);
  for (const organisationId of [concern.subject_id, concern.reporter_organisation_id]) {
    if (organisationId && (await hasInterestIn(unit.db, personId, organisationId, unit.now))) return true;
  }
  return false;
}
