import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateInterest } from '#db/queries/interest.ts';
import { lockOpportunity, lockSentInterests, markOpened, opportunitiesToOpen } from '#db/queries/interest-opening.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { isInTime, isSealed } from './deadline.ts';
import { transition } from './domain.ts';
import { shuffled } from './number-order.ts';
import { tellOfOpening } from './opening-mails.server.ts';

const atOnce = 100;

/** Opens the answers to all that has closed. Safe to repeat: what is open already is left as it is. */
export async function openInterests(context: Context): Promise<void> {
  const { db, clock } = context.services;
  const today = clock.today().toString();
  for (;;) {
    const opportunityIds = await opportunitiesToOpen(db, today, atOnce);
    let opened = 0;
    for (const opportunityId of opportunityIds) {
      const outcome = await numberInterests(context, opportunityId);
      if (outcome.ok) opened += 1;
    }
    // Those that are still sealed stay at the head of the list: they are for the next time.
    if (opportunityIds.length < atOnce || opened === 0) return;
  }
}

export type Opened = { ok: true; count: number } | { ok: false; reason: 'unknown' | 'still_sealed' };

/**
 * Gives every interest in an opportunity its number, all at once in an order that says nothing, brings them under review
 * and opens them to the prime, which hears how many there are. Not before the deadline and the few minutes after it have
 * passed; once only.
 */
export function numberInterests(context: Context, opportunityId: string): Promise<Opened> {
  return inUnitOfWork<Opened>(context, async (unit) => {
    const opportunity = await lockOpportunity(unit.db, opportunityId);
    const version = opportunity && (await latestVersion(unit.db, opportunityId));
    if (!version || opportunity.status !== 'published') return { ok: false, reason: 'unknown' };
    if (opportunity.interests_opened_at !== null) return { ok: true, count: 0 };
    const now = context.services.clock.now();
    if (isSealed(version.snapshot.responseDeadline, now)) return { ok: false, reason: 'still_sealed' };
    const facts = { opportunity: opportunity.status, inTime: isInTime(version.snapshot.responseDeadline, now) };
    const sent = await lockSentInterests(unit.db, opportunityId);
    const order = shuffled(opportunityId, sent);
    for (const [index, interest] of order.entries()) {
      const move = transition(interest.status, 'review', { ...facts, opened: false });
      if (!move.ok) throw new Error(`An interest cannot come under review: ${move.reason}`);
      await updateInterest(unit.db, interest.id, {
        status: move.to,
        number: index + 1,
        decision_due: version.snapshot.decisionDate,
        updated_at: unit.now,
      });
    }
    await markOpened(unit.db, opportunityId, unit.now);
    await tellOfOpening(context, unit, version, sent);
    await auditOpening(unit, opportunityId, version.organisationId, order);
    return { ok: true, count: sent.length };
  });
}

async function auditOpening(
  unit: UnitOfWork,
  opportunityId: string,
  primeId: string,
  order: readonly { id: string; organisation_id: string }[],
): Promise<void> {
  for (const [index, { id, organisation_id }] of order.entries()) {
    await unit.audit('review', 'interest', id, { number: index + 1 }, organisation_id);
  }
  await unit.audit('open-interests', 'opportunity', opportunityId, { count: order.length }, primeId);
}
