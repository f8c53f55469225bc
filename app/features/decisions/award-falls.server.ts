import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { hasStandingDecision, lotsOf, setDecisionAside } from '#db/queries/decision.ts';
import { lockOpportunity } from '#db/queries/interest-opening.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findSubcontractOf, setNotConcluded } from '#db/queries/subcontract.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { abortWith } from '../tupe/steer.server.ts';
import { type DecisionRefusal, type DecisionState, decisionStep, steppedBackReason } from './domain.ts';
import { giveOutcome } from './give-outcome.server.ts';
import { titleWithLot } from './lot-title.ts';
import { factsOf, type LotUnderDecision, lotUnderDecision, type PlacedInterest } from './lot-under-decision.server.ts';

type OwnInLot = { organisationId: string; opportunityId: string; lotId: string };
export type SteppedBack = { ok: true } | { ok: false; reason: DecisionRefusal | 'unknown' | 'nothing_to_give_back' };

/**
 * A provider gives back what it was awarded, or its place as reserve, as long as no sub-contract is signed. The lot is then
 * free, and its prime may promote a reserve.
 */
export function stepBack(context: Context, own: OwnInLot, reason: string): Promise<SteppedBack> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<SteppedBack>(context, async (unit) => {
    const opportunity = await lockOpportunity(unit.db, own.opportunityId);
    const lot = opportunity && (await lotUnderDecision(unit.db, opportunity, own.lotId));
    const interest = lot?.interests.find(({ organisationId }) => organisationId === own.organisationId);
    if (!lot || !interest) return { ok: false, reason: 'unknown' };
    if (!interest.outcome || interest.outcome === 'not_this_time') return { ok: false, reason: 'nothing_to_give_back' };
    const words = { reasonCode: steppedBackReason, reason, feedback: '', exceptionReason: null };
    const given = await giveOutcome(unit, lot, interest, 'provider_withdraws', words, personId);
    if (!given.ok) return given;
    await afterFall(context.services, unit, lot, interest, reason);
    return { ok: true };
  });
}

/**
 * To be called when a provider withdraws its whole interest, in the transaction that does it, which has locked the
 * opportunity, and while its status is still as it was: what it was awarded falls, and the prime hears of it. Does nothing
 * where it had no award and was no reserve.
 * @returns why it may not, such as that a sub-contract is signed
 */
export async function interestWithdrawn(
  services: Services,
  unit: UnitOfWork,
  { opportunityId, interestId, reason }: { opportunityId: string; interestId: string; reason: string },
): Promise<DecisionRefusal | null> {
  if (!(await hasStandingDecision(unit.db, interestId))) return null;
  const opportunity = await lockOpportunity(unit.db, opportunityId);
  for (const lotId of opportunity ? await lotsOf(unit.db, interestId) : []) {
    const lot = opportunity && (await lotUnderDecision(unit.db, opportunity, lotId));
    const interest = lot?.interests.find((one) => one.interestId === interestId);
    // What it was given back before has ended already.
    if (!lot || !interest?.decisionId || interest.state === 'gone') continue;
    const step = decisionStep(interest.state, 'provider_withdraws', await factsOf(unit.db, lot, unit.today.toString()));
    if (!step.ok) return step.reason;
    await fall(services, unit, lot, { interest, decisionId: interest.decisionId, to: step.state, reason });
  }
  return null;
}

type Falling = { interest: PlacedInterest; decisionId: string; to: DecisionState; reason: string };

async function fall(services: Services, unit: UnitOfWork, lot: LotUnderDecision, falling: Falling): Promise<void> {
  const { interest, decisionId, to, reason } = falling;
  const { opportunity, lotId } = lot;
  await setDecisionAside(unit.db, decisionId, 'provider_withdrew', unit.now);
  const detail = { opportunityId: opportunity.id, lotId, interestId: interest.interestId, from: interest.state, to };
  await unit.audit('provider_withdraws', 'decision', decisionId, detail, opportunity.organisation_id);
  if (interest.outcome !== 'not_this_time') await afterFall(services, unit, lot, interest, reason);
}

async function afterFall(
  services: Services,
  unit: UnitOfWork,
  lot: LotUnderDecision,
  interest: PlacedInterest,
  reason: string,
): Promise<void> {
  const { opportunity, snapshot, lotId } = lot;
  if (interest.decisionId && interest.effectiveAt) {
    await setNotConcluded(unit.db, interest.decisionId);
    const subcontract = await findSubcontractOf(unit.db, interest.decisionId);
    if (subcontract) await abortWith(unit, { subcontractId: subcontract.id }, 'The award was given back');
    await unit.enqueue('search-sync-opportunity', { opportunityId: opportunity.id });
  }
  const path = paths.opportunityDecisions(opportunity.id);
  const title = titleWithLot(snapshot, lotId);
  const reserves = lot.interests.filter(
    ({ state, interestId }) => state === 'reserve' && interestId !== interest.interestId,
  );
  const mail = {
    kind: 'award-fell',
    input: {
      title,
      providerName: interest.organisationName,
      wasReserve: interest.outcome === 'reserve',
      reason,
      reserves: reserves.length,
      url: inMail(services, path),
    },
  } as const;
  await tellEvent(unit, await peopleToTell(unit.db, [opportunity.organisation_id]), {
    event: 'award_fell',
    once: `${interest.interestId} ${lotId} ${unit.now.toISOString()}`,
    opportunityId: opportunity.id,
    title,
    why: [],
    path,
    mail,
  });
}
