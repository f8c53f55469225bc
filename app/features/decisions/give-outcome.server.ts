import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertDecision, lotsWithoutOutcome, setDecisionAside, setStandstill } from '#db/queries/decision.ts';
import type { DecisionOutcome, SetAsideWhy } from '#db/tables/decision.table.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import { type DecisionEvent, type DecisionRefusal, type DecisionState, decisionStep, isLiveStatus } from './domain.ts';
import { factsOf, type LotUnderDecision, type PlacedInterest } from './lot-under-decision.server.ts';
import { moveInterest } from './move-interest.server.ts';

export type OutcomeInWords = {
  reasonCode: string;
  reason: string;
  feedback: string;
  exceptionReason: string | null;
};

export type GivenOutcome =
  | { ok: true; decisionId: string; before: DecisionState }
  | { ok: false; reason: DecisionRefusal };

const outcomes: Partial<Record<DecisionState, DecisionOutcome>> = {
  award_in_standstill: 'award',
  reserve: 'reserve',
  not_this_time: 'not_this_time',
  gone: 'not_this_time',
};

/** Why the decision before no longer stands, by what took its place. */
const replacedBy: Partial<Record<DecisionEvent, SetAsideWhy>> = {
  award: 'promoted',
  decline: 'released',
  provider_withdraws: 'provider_withdrew',
  opportunity_withdrawn: 'opportunity_withdrawn',
};

/**
 * Gives an interest its outcome in a lot that is locked: the decision before, if any, is set aside, and the standstill of the
 * lot's award begins anew, for it is counted from the last outcome that was given there. Says no more to anyone: who is
 * told is for the caller.
 */
export async function giveOutcome(
  unit: UnitOfWork,
  lot: LotUnderDecision,
  interest: PlacedInterest,
  event: DecisionEvent,
  words: OutcomeInWords,
  decidedBy: string | null,
): Promise<GivenOutcome> {
  const step = decisionStep(interest.state, event, await factsOf(unit.db, lot, unit.today.toString()));
  if (!step.ok) return step;
  const outcome = outcomes[step.state];
  if (!outcome) return { ok: false, reason: 'no_such_step' };
  const { interestId, decisionId: replaced, state: before } = interest;
  const why = replacedBy[event];
  if (replaced && why) await setDecisionAside(unit.db, replaced, why, unit.now);
  const decisionId = await insertDecision(unit.db, {
    opportunity_id: lot.opportunity.id,
    lot_id: lot.lotId,
    interest_id: interestId,
    outcome,
    reason_code: words.reasonCode,
    reason: words.reason,
    feedback: words.feedback,
    exception_reason: words.exceptionReason,
    standstill_until: null,
    decided_by: decidedBy,
    decided_at: unit.now,
  });
  await setStandstill(unit.db, lot.lotId, standstillFrom(unit, lot));
  await settleInterest(unit, lot, interest, event);
  const detail = { opportunityId: lot.opportunity.id, lotId: lot.lotId, interestId, from: before, to: step.state };
  await unit.audit(event, 'decision', decisionId, { ...detail, ...words }, lot.opportunity.organisation_id);
  return { ok: true, decisionId, before };
}

function standstillFrom({ today }: UnitOfWork, { opportunity, calendars }: LotUnderDecision): string | null {
  const days = opportunity.standstill_days;
  return days === 0 ? null : addWorkingDays(today, days, calendars).toString();
}

// An interest is decided when it has its outcome in each of its lots.
async function settleInterest(
  unit: UnitOfWork,
  { opportunity, snapshot }: LotUnderDecision,
  interest: PlacedInterest,
  event: DecisionEvent,
): Promise<void> {
  const { interestId, status } = interest;
  if (!isLiveStatus(status) || status === 'decided' || (await lotsWithoutOutcome(unit.db, interestId)) > 0) return;
  const at = { opportunity, deadline: snapshot.responseDeadline };
  await moveInterest(unit, at, interest, event === 'opportunity_withdrawn' ? event : 'decide');
}
