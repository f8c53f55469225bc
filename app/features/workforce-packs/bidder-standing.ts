import { legalDay } from '../working-days/legal-day.ts';
import { daysToDelete } from './domain.ts';

/** How an organisation stands to an opportunity that it answers, as `workforceBidders` knows it. */
export type BidderFacts = {
  status: 'draft' | 'sent' | 'under_review' | 'decided' | 'withdrawn';
  withdrawnAt: Date | null;
  openedAt: Date | null;
  opportunityWithdrawnAt: Date | null;
  /** Whether it was awarded something, or waits in reserve. */
  isInTheRunning: boolean;
  decidedAt: Date | null;
  awardedAt: Date | null;
};

/** A bidder may look, or is out since some moment. */
export type BidderStanding = { may: true } | { may: false; since: Date | null };

/**
 * Whether figures of staff are any business of a bidder's: as long as it writes or has sent an interest that is not withdrawn,
 * and until it is decided on without an award. Without an interest they never were.
 */
export function bidderStanding(facts: BidderFacts | null): BidderStanding {
  if (!facts) return { may: false, since: null };
  const { status, withdrawnAt, openedAt, opportunityWithdrawnAt, isInTheRunning, decidedAt, awardedAt } = facts;
  if (status === 'withdrawn') return { may: false, since: withdrawnAt };
  if (opportunityWithdrawnAt) return { may: false, since: opportunityWithdrawnAt };
  if (status === 'draft' && openedAt) return { may: false, since: openedAt };
  if (status === 'decided' && !isInTheRunning) return { may: false, since: later(awardedAt, decidedAt) };
  return { may: true };
}

/** The last day on which what was opened may still be held: 30 days after the award, or after whatever ended it (domain.md 3.5). */
export function deleteBy(since: Date): string {
  return legalDay(since).add({ days: daysToDelete }).toString();
}

// Whoever is decided on after the award, such as a reserve that is released, has its days from then.
function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}
