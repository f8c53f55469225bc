import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findInterestOf } from '#db/queries/interest.ts';
import type { Actor } from '../identity/actor.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { can } from '../policies.ts';
import { interestStatusWords } from './domain.ts';

/** `isCall`: to answer, rather than to look at what was answered. */
export type WayToInterest = { href: string; text: string; isCall: boolean };

/**
 * The way from an opportunity to the reader's own interest in it, or, for a stranger while it is open, to signing in for
 * one. @returns null for whoever has none and can have none
 */
export async function wayToInterest(
  { db, clock }: Services,
  actor: Actor,
  opportunity: ReadOpportunity,
): Promise<WayToInterest | null> {
  const { snapshot, status } = opportunity;
  const href = paths.interest(snapshot.opportunityId);
  const isOpen = snapshot.source === null && statusOn(clock.today(), status, snapshot) === 'open';
  if (actor.kind === 'anonymous') {
    return isOpen ? { href: paths.signIn(href), text: 'Sign in to answer', isCall: true } : null;
  }
  if (actor.kind !== 'person' || !actor.acting || !can(actor, 'interest:view-own', opportunity)) return null;
  const interest = await findInterestOf(db, actor.acting.organisationId, snapshot.opportunityId);
  const isAnswered = interest !== null && interest.status !== 'draft' && interest.status !== 'withdrawn';
  if (isAnswered) {
    const isOver = interest.status === 'under_review' || interest.status === 'decided';
    return {
      href: isOver ? paths.opportunityOutcome(snapshot.opportunityId) : href,
      text: `Your interest: ${interestStatusWords[interest.status].toLowerCase()}`,
      isCall: false,
    };
  }
  if (!isOpen) return null;
  return { href, text: interest?.status === 'draft' ? 'Go on with your interest' : 'Answer this', isCall: true };
}
