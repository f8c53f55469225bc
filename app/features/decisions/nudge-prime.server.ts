import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOwnInterest, updateInterestClock } from '#db/queries/decision.ts';
import { holdOpportunity } from '#db/queries/interest-opening.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { formatDate } from '../wording.ts';
import { nextNudge } from './nudge.ts';

export type Nudged =
  | { ok: true }
  | { ok: false; reason: 'unknown' | 'not_waiting' }
  | { ok: false; reason: 'too_soon'; next: string };

/**
 * Asks a prime when it will decide: once a week, from the deadline until the decision. The prime hears that "Provider 3" asks,
 * for it may not know the name yet.
 */
export function nudgePrime(
  context: Context,
  { organisationId, opportunityId }: { organisationId: string; opportunityId: string },
): Promise<Nudged> {
  return inUnitOfWork<Nudged>(context, async (unit) => {
    // Before the interest, as everywhere: its prime may be deciding on it now.
    await holdOpportunity(unit.db, opportunityId);
    const interest = await lockOwnInterest(unit.db, organisationId, opportunityId);
    const version = await latestVersion(unit.db, opportunityId);
    if (!interest || !version) return { ok: false, reason: 'unknown' };
    if (interest.status !== 'under_review') return { ok: false, reason: 'not_waiting' };
    const next = nextNudge(interest.nudged_at, unit.today);
    if (next) return { ok: false, reason: 'too_soon', next };
    await updateInterestClock(unit.db, interest.id, { nudged_at: unit.now });
    await unit.audit('nudge', 'interest', interest.id, { opportunityId }, organisationId);
    const path = paths.opportunityDecisions(opportunityId);
    const { title } = version.snapshot;
    const who = interest.number === null ? 'A provider' : `Provider ${interest.number}`;
    const due = interest.decision_due && formatDate(interest.decision_due);
    await tellEvent(unit, await peopleToTell(unit.db, [version.organisationId]), {
      event: 'nudge',
      once: `${interest.id} ${unit.today}`,
      opportunityId,
      title,
      why: [],
      path,
      mail: { kind: 'decision-nudge', input: { title, who, due, url: inMail(context.services, path) } },
    });
    return { ok: true };
  });
}
