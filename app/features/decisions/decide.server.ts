import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { oneAwardPerLot, oneDecisionPerInterest } from '#db/queries/decision.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import type { DecisionOutcome } from '#db/tables/decision.table.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { signedIn } from '../identity/actor.ts';
import { stateOfRow } from '../opportunities/change-draft.server.ts';
import { type AwardProblem, awardProblem, isForgiven } from './award-rules.ts';
import type { DecisionEvent, DecisionRefusal } from './domain.ts';
import { giveOutcome, type OutcomeInWords } from './give-outcome.server.ts';
import { type LotUnderDecision, lotUnderDecision, type PlacedInterest } from './lot-under-decision.server.ts';
import { readRanking } from './read-ranking.server.ts';
import { isReasonFor } from './reasons.ts';
import { tellOutcome } from './tell-outcome.server.ts';

export type DecisionKey = { organisationId: string; opportunityId: string; lotId: string };
export type OutcomeToGive = OutcomeInWords & { interestId: string; outcome: DecisionOutcome };
export type DecideRefusal = DecisionRefusal | AwardProblem | 'unknown' | 'not_closed' | 'withdrawn' | 'not_a_reason';
export type Decided = { ok: true } | { ok: false; reason: DecideRefusal };

const eventOf = { award: 'award', reserve: 'reserve', not_this_time: 'decline' } as const satisfies Record<
  DecisionOutcome,
  DecisionEvent
>;

/**
 * Decides on an interest in one lot, with a reason, and tells its provider. A lot has one award: of several people who
 * press at once one wins, and the others are told so. Giving the award to a reserve promotes it.
 */
export async function decide(context: Context, key: DecisionKey, given: OutcomeToGive): Promise<Decided> {
  try {
    return await inUnitOfWork<Decided>(context, async (unit) => {
      const opened = await openLot(unit, key);
      if (!opened.ok) return opened;
      const interest = opened.lot.interests.find(({ interestId }) => interestId === given.interestId);
      if (!interest) return { ok: false, reason: 'unknown' };
      return decideOne(context, unit, opened.lot, interest, given);
    });
  } catch (error) {
    // The lock already lets one in at a time; the indexes are the second lock on the door.
    if (violates(error, oneAwardPerLot)) return { ok: false, reason: 'already_awarded' };
    if (violates(error, oneDecisionPerInterest)) return { ok: false, reason: 'already_decided' };
    throw error;
  }
}

/** Decides on one of several, in the transaction of the caller. */
export async function decideOne(
  context: Context,
  unit: UnitOfWork,
  lot: LotUnderDecision,
  interest: PlacedInterest,
  given: OutcomeToGive,
): Promise<Decided> {
  const reference = await context.services.reference.current();
  if (interest.state === 'gone') return { ok: false, reason: 'withdrawn' };
  if (!isReasonFor(reference, given.outcome, given.reasonCode)) return { ok: false, reason: 'not_a_reason' };
  const problem = given.outcome === 'award' ? await problemOf(unit, lot, interest) : null;
  // That the lot is awarded already is said first: it is what the second of two people needs to know.
  const isFree = !lot.interests.some(({ outcome }) => outcome === 'award');
  if (problem && isFree && !(isForgiven(problem) && given.exceptionReason)) return { ok: false, reason: problem };
  const words = { ...given, exceptionReason: problem ? given.exceptionReason : null };
  const done = await giveOutcome(
    unit,
    lot,
    interest,
    eventOf[given.outcome],
    wordsOf(words),
    signedIn(context.actor).personId,
  );
  if (!done.ok) return done;
  await tellOutcome(context.services, unit, lot, interest, { ...given, promoted: done.before === 'reserve' });
  return { ok: true };
}

type Opened = { ok: true; lot: LotUnderDecision } | { ok: false; reason: DecideRefusal };

/** Locks the opportunity of a prime and reads a lot of it, once its deadline has passed and its answers are opened. */
export async function openLot(unit: UnitOfWork, key: DecisionKey): Promise<Opened> {
  const opportunity = await lockOpportunityOf(unit.db, key.organisationId, key.opportunityId);
  const refusal = opportunity ? closedProblem(unit, opportunity) : 'unknown';
  if (!opportunity || refusal) return { ok: false, reason: refusal ?? 'unknown' };
  const lot = await lotUnderDecision(unit.db, opportunity, key.lotId);
  return lot ? { ok: true, lot } : { ok: false, reason: 'unknown' };
}

/** Why nothing is decided on an opportunity yet, or any more. */
export function closedProblem({ today }: UnitOfWork, opportunity: OpportunityRow): 'withdrawn' | 'not_closed' | null {
  const state = stateOfRow(opportunity, today);
  if (state === 'withdrawn') return 'withdrawn';
  const isSealed = opportunity.interests_opened_at === null;
  return isSealed || (state !== 'closed' && state !== 'decided') ? 'not_closed' : null;
}

async function problemOf(unit: UnitOfWork, lot: LotUnderDecision, { interestId }: PlacedInterest) {
  const candidates = lot.interests.filter(({ state }) => state === 'undecided' || state === 'reserve');
  return awardProblem({
    interestId,
    hasCriteria: lot.snapshot.criteria.length > 0,
    ranked: await readRanking(unit.db, lot.opportunity.id, lot.lotId),
    candidates: candidates.map((candidate) => candidate.interestId),
  });
}

const wordsOf = ({ reasonCode, reason, feedback, exceptionReason }: OutcomeInWords): OutcomeInWords => ({
  reasonCode,
  reason,
  feedback,
  exceptionReason,
});
