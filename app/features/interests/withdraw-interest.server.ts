import type { Temporal } from 'temporal-polyfill';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockInterest, updateInterest } from '#db/queries/interest.ts';
import { interestWithdrawn } from '../decisions/award-falls.server.ts';
import { refusalWords, transition } from './domain.ts';
import { lockAnswered } from './facts.server.ts';
import { mailWithdrawal } from './mails.server.ts';
import type { InterestKey } from './save-draft.server.ts';

const signedWords = 'A sub-contract with you is signed in one of the lots. Speak to the prime instead';

export type Withdrawal = { ok: true } | { ok: false; reason: 'unknown' | 'refused'; message: string };

/**
 * Takes back what was sent, at any time until it is decided. Before the deadline the prime never learns of it, nor of what
 * was sent; after it, it hears that "Provider 3" has left. Refused once a sub-contract is signed in one of its lots.
 * Withdrawing twice keeps the first reason.
 */
export function withdrawInterest(
  context: Context,
  key: InterestKey,
  reason: string,
  receivedAt: Temporal.Instant,
): Promise<Withdrawal> {
  return inUnitOfWork<Withdrawal>(context, async (unit) => {
    const answered = await lockAnswered(unit.db, key, receivedAt);
    if (!answered) return { ok: false, reason: 'unknown', message: '' };
    const interest = await lockInterest(unit.db, key.organisationId, key.opportunityId, unit.now);
    if (interest.status === 'withdrawn') return { ok: true };
    const move = transition(interest.status, 'withdraw', answered.facts);
    if (!move.ok) return { ok: false, reason: 'refused', message: refusalWords[move.reason] };
    // While it still counts as live, so that what it was awarded in one lot falls with it.
    const refusal = await interestWithdrawn(context.services, unit, {
      opportunityId: key.opportunityId,
      interestId: interest.id,
      reason,
    });
    if (refusal) return { ok: false, reason: 'refused', message: signedWords };
    await updateInterest(unit.db, interest.id, {
      status: move.to,
      withdrawn_at: unit.now,
      withdrawn_reason: reason || null,
      updated_at: unit.now,
    });
    await mailWithdrawal(context, unit, { interest, answered, organisationId: key.organisationId });
    await unit.audit('withdraw', 'interest', interest.id, { from: interest.status }, key.organisationId);
    const { organisationId } = answered.version;
    await unit.enqueue('assessment-settle', { organisationId, opportunityId: key.opportunityId });
    return { ok: true };
  });
}
