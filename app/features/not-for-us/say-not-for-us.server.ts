import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { markInvitationViewed } from '#db/queries/invitation.ts';
import { deleteNotForUs, saveNotForUs } from '#db/queries/not-for-us.ts';
import { dropWaitingAbout } from '#db/queries/notification.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { NotForUsAnswer } from './schema.ts';

export type NotForUsOutcome = { ok: true; title: string } | { ok: false; reason: 'unknown' };

type Pair = { organisationId: string; opportunityId: string };
/** `personId`: who says it, signed in or by the link in their mail. */
type Saying = Pair & { personId: string; answer: NotForUsAnswer };

/**
 * Keeps that an opportunity is not for a provider, and why. It leaves the provider's matches, nobody there is alerted
 * about it any more, and the reason goes to the prime and the stewards.
 */
export function sayNotForUs(context: Context, { personId, answer, ...pair }: Saying): Promise<NotForUsOutcome> {
  return inUnitOfWork<NotForUsOutcome>(context, async (unit) => {
    const title = await titleOf(unit, pair);
    if (title === null) return { ok: false, reason: 'unknown' };
    await saveNotForUs(unit.db, {
      opportunity_id: pair.opportunityId,
      organisation_id: pair.organisationId,
      person_id: personId,
      reason: answer.reason,
      words: answer.words,
      created_at: unit.now,
    });
    await markInvitationViewed(unit.db, pair.opportunityId, pair.organisationId, unit.now);
    await dropWaitingAbout(unit.db, pair.organisationId, pair.opportunityId);
    const detail = { reason: answer.reason, personId };
    await unit.audit('decline', 'opportunity', pair.opportunityId, detail, pair.organisationId);
    return { ok: true, title };
  });
}

/** Takes it back: the opportunity is among the provider's matches again. Does nothing when nothing was said. */
export function takeBackNotForUs(context: Context, pair: Pair): Promise<NotForUsOutcome> {
  return inUnitOfWork<NotForUsOutcome>(context, async (unit) => {
    const title = await titleOf(unit, pair);
    if (title === null) return { ok: false, reason: 'unknown' };
    const was = await deleteNotForUs(unit.db, pair.organisationId, pair.opportunityId);
    if (was) await unit.audit('take-back-decline', 'opportunity', pair.opportunityId, {}, pair.organisationId);
    return { ok: true, title };
  });
}

// A prime cannot decline its own opportunity.
async function titleOf(unit: UnitOfWork, { organisationId, opportunityId }: Pair): Promise<string | null> {
  const version = await latestVersion(unit.db, opportunityId);
  return version && version.organisationId !== organisationId ? version.snapshot.title : null;
}
