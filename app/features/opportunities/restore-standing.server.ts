import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import { restoreParts } from '#db/queries/restore-opportunity.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { after } from './change-draft.server.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

/**
 * Makes the tables of an opportunity what its readers see: before an amendment begins, and when one is given up.
 * @param change what becomes of the opportunity with it
 */
export async function restoreStanding(
  unit: UnitOfWork,
  row: OpportunityRow,
  { snapshot, places }: { snapshot: OpportunitySnapshot; places: PlaceIndex },
  change: Partial<OpportunityRow>,
): Promise<void> {
  const { opportunityId } = snapshot;
  await restoreParts(unit.db, opportunityId, {
    lots: snapshot.lots,
    payment: snapshot.payment,
    requirements: snapshot.requirements.map((requirement, position) =>
      requirementRow(requirement, position, opportunityId, places),
    ),
    questions: snapshot.questions.map(({ id, question, maxWords }, position) => ({
      id,
      opportunity_id: opportunityId,
      question,
      max_words: maxWords,
      position,
    })),
  });
  await updateOpportunity(unit.db, row.organisation_id, opportunityId, {
    ...columnsOf(snapshot),
    amended: null,
    ...change,
    updated_at: after(row, unit.now),
  });
}

/** The columns of an opportunity that say what a snapshot says. */
export function columnsOf(snapshot: OpportunitySnapshot) {
  return {
    head_contract_id: snapshot.headContract?.id ?? null,
    title: snapshot.title,
    summary: snapshot.summary,
    cpv_codes: snapshot.cpvCodes,
    value_low_pence: snapshot.valueLowPence,
    value_high_pence: snapshot.valueHighPence,
    value_not_stated_reason: snapshot.valueNotStatedReason,
    management_fee_percent: snapshot.managementFeePercent,
    volume_guarantee: snapshot.volumeGuarantee,
    payment_days: snapshot.paymentDays,
    tupe_position: snapshot.tupe?.position ?? null,
    tupe_said_by: snapshot.tupe?.saidBy ?? null,
    tupe_reason: snapshot.tupe?.reason ?? null,
    mandatory_evidence: snapshot.mandatoryEvidence,
    clarification_deadline: snapshot.clarificationDeadline,
    response_deadline: snapshot.responseDeadline,
    decision_date: snapshot.decisionDate,
    short_window_reason: snapshot.shortWindowReason,
  };
}

function requirementRow(
  requirement: OpportunitySnapshot['requirements'][number],
  position: number,
  opportunityId: string,
  places: PlaceIndex,
) {
  return {
    id: requirement.id,
    opportunity_id: opportunityId,
    lot_id: requirement.lotId,
    service_type: requirement.serviceType,
    customer_groups: requirement.customerGroups,
    specialisms: requirement.specialisms,
    place_rule: placeRuleFor(requirement.districts, places) ?? {
      kind: 'districts' as const,
      codes: requirement.districts,
    },
    districts: requirement.districts,
    volume_low: requirement.volumeLow,
    volume_central: requirement.volumeCentral,
    volume_high: requirement.volumeHigh,
    importance: requirement.importance,
    capabilities: requirement.capabilities,
    description: requirement.description,
    position,
  };
}
