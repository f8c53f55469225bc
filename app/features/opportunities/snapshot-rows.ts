import type { JsonObject } from '#db/json.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

type Requirement = OpportunitySnapshot['requirements'][number];
type Question = OpportunitySnapshot['questions'][number];

/** The columns of an opportunity that say what a snapshot says. What is fixed at publication is not among them. */
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

/**
 * The rows of its requirements, in their order.
 * @param placeRuleOf how the districts of a row were chosen, which a snapshot does not say
 */
export function requirementRows<Rule extends JsonObject>(
  { opportunityId, requirements }: OpportunitySnapshot,
  placeRuleOf: (districts: Requirement['districts']) => Rule,
) {
  return requirements.map((requirement, position) => ({
    id: requirement.id,
    opportunity_id: opportunityId,
    lot_id: requirement.lotId,
    service_type: requirement.serviceType,
    customer_groups: requirement.customerGroups,
    specialisms: requirement.specialisms,
    place_rule: placeRuleOf(requirement.districts),
    districts: requirement.districts,
    volume_low: requirement.volumeLow,
    volume_central: requirement.volumeCentral,
    volume_high: requirement.volumeHigh,
    importance: requirement.importance,
    capabilities: requirement.capabilities,
    description: requirement.description,
    position,
  }));
}

/** The rows of its questions, in their order. */
export function questionRows({ opportunityId, questions }: OpportunitySnapshot) {
  return questions.map(({ id, question, maxWords }: Question, position) => ({
    id,
    opportunity_id: opportunityId,
    position,
    question,
    max_words: maxWords,
  }));
}
