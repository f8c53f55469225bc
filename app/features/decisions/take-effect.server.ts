import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { awardsDue, setEffective } from '#db/queries/decision.ts';
import { lockOpportunity } from '#db/queries/interest-opening.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findSubcontractOf, insertSubcontract } from '#db/queries/subcontract.ts';
import { carryFromParent } from '../employee-information/carry-information.server.ts';
import { system } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { createDeclaration } from '../tupe/create-declaration.server.ts';
import { copyTermsOfParent } from '../tupe-terms/copy-terms.server.ts';
import { closeIfSettled } from './close-opportunity.server.ts';
import { decisionStep } from './domain.ts';
import { titleWithLot } from './lot-title.ts';
import { factsOf, type LotUnderDecision, lotUnderDecision, type PlacedInterest } from './lot-under-decision.server.ts';
import { termsOf } from './subcontract-terms.ts';

const atOnce = 500;

/**
 * Lets awards take effect whose standstill is over, where no challenge is open and everyone in the lot has an outcome: the
 * sub-contractor is published and the sub-contract begins. Each in a transaction of its own; safe to repeat.
 * @returns how many took effect
 */
export async function letAwardsTakeEffect(services: Services): Promise<number> {
  const context: Context = { services, actor: system, formKey: null };
  const { places } = await services.reference.current();
  let count = 0;
  for (const due of await awardsDue(services.db, services.clock.today().toString(), atOnce)) {
    const outcome = await inUnitOfWork<{ ok: true; took: boolean }>(context, async (unit) => {
      const opportunity = await lockOpportunity(unit.db, due.opportunityId);
      const lot = opportunity && (await lotUnderDecision(unit.db, opportunity, due.lotId));
      const award = lot?.interests.find(({ decisionId }) => decisionId === due.decisionId);
      const took = lot && award ? await takeEffect(services, unit, lot, award) : false;
      if (lot && took) await closeIfSettled(unit, lot.opportunity, places);
      return { ok: true, took };
    });
    if (outcome.took) count += 1;
  }
  return count;
}

async function takeEffect(services: Services, unit: UnitOfWork, lot: LotUnderDecision, award: PlacedInterest) {
  const step = decisionStep(award.state, 'take_effect', await factsOf(unit.db, lot, unit.today.toString()));
  if (!step.ok || !award.decisionId) return false;
  const { opportunity, snapshot, lotId } = lot;
  await setEffective(unit.db, award.decisionId, unit.now);
  await insertSubcontract(unit.db, {
    decision_id: award.decisionId,
    opportunity_id: opportunity.id,
    lot_id: lotId,
    head_contract_id: opportunity.head_contract_id,
    prime_id: opportunity.organisation_id,
    provider_id: award.organisationId,
    terms: termsOf(snapshot, opportunity.published_version ?? 1, lotId),
    awarded_at: unit.now,
    signed_on: null,
  });
  const subcontract = await findSubcontractOf(unit.db, award.decisionId);
  if (subcontract) await beginDeclaration(unit, subcontract.id);
  const detail = { opportunityId: opportunity.id, lotId, interestId: award.interestId };
  await unit.audit('take_effect', 'decision', award.decisionId, detail, opportunity.organisation_id);
  await unit.enqueue('search-sync-opportunity', { opportunityId: opportunity.id });
  await tellBoth(services, unit, lot, award);
  return true;
}

async function beginDeclaration(unit: UnitOfWork, subcontractId: string): Promise<void> {
  const declarationId = await createDeclaration(unit, { subcontractId });
  await copyTermsOfParent(unit, declarationId);
  await carryFromParent(unit, declarationId);
}

async function tellBoth(services: Services, unit: UnitOfWork, lot: LotUnderDecision, award: PlacedInterest) {
  const { opportunity, snapshot, lotId } = lot;
  const title = titleWithLot(snapshot, lotId);
  const path = paths.opportunity(opportunity.id);
  const input = {
    title,
    primeName: snapshot.organisationName,
    providerName: award.organisationName,
    url: inMail(services, path),
  };
  const news = {
    once: award.decisionId ?? lotId,
    opportunityId: opportunity.id,
    title,
    why: [],
    path,
    mail: { kind: 'award-effective' as const, input },
  };
  await tellEvent(unit, await peopleToTell(unit.db, [award.organisationId]), { event: 'award_effective', ...news });
  await tellEvent(unit, await peopleToTell(unit.db, [opportunity.organisation_id]), { event: 'award_given', ...news });
}
