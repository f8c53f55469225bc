import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { markInvitationViewed } from '#db/queries/invitation.ts';
import {
  countSavedOpportunities,
  deleteSavedOpportunity,
  insertSavedOpportunity,
} from '#db/queries/saved-opportunity.ts';
import { signedIn } from '../identity/actor.ts';

/** More than this nobody reads; the list is shown whole. */
export const mostSaved = 100;

export type SaveOutcome = { ok: true } | { ok: false; reason: 'too_many' };

/**
 * Puts an opportunity on a person's list, so that they hear of questions, answers and changes. Saving twice changes
 * nothing. Where their organisation was invited, the prime learns that it looked, and not that it was saved.
 */
export function saveOpportunity(context: Context, opportunityId: string): Promise<SaveOutcome> {
  const { personId, acting } = signedIn(context.actor);
  return inUnitOfWork<SaveOutcome>(context, async (unit) => {
    const saved = { personId, opportunityId, organisationId: acting?.organisationId ?? null, now: unit.now };
    if (!(await insertSavedOpportunity(unit.db, saved))) return { ok: true };
    if ((await countSavedOpportunities(unit.db, personId)) > mostSaved) return { ok: false, reason: 'too_many' };
    if (acting) await markInvitationViewed(unit.db, opportunityId, acting.organisationId, unit.now);
    await unit.audit('save', 'opportunity', opportunityId);
    return { ok: true };
  });
}

/** Takes an opportunity off a person's list. Safe to repeat. */
export function removeSavedOpportunity(context: Context, opportunityId: string) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    const was = await deleteSavedOpportunity(unit.db, { personId, opportunityId });
    if (was) await unit.audit('take-off-list', 'opportunity', opportunityId);
    return { ok: true } as const;
  });
}
