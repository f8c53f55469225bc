import { firstLot } from '#db/first-lot.ts';
import type { ImportedOpportunityRows } from '#db/queries/import-opportunity.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { ImportedOpportunity } from './imported-opportunity.ts';
import { stableId } from './stable-id.ts';

export const opportunityIdOf = ({ source, reference }: ImportedOpportunity) =>
  stableId('opportunity', source, reference);
export const headContractIdOf = ({ source, reference }: ImportedOpportunity) =>
  stableId('head-contract', source, reference);

/** What everyone reads of an imported opportunity. What its source does not say stays empty. */
export function snapshotOf(imported: ImportedOpportunity, prime: { id: string; name: string }): OpportunitySnapshot {
  const { contract, places } = imported;
  const opportunityId = opportunityIdOf(imported);
  return {
    opportunityId,
    organisationId: prime.id,
    organisationName: prime.name,
    headContract: contract && {
      id: headContractIdOf(imported),
      name: contract.name,
      programme: contract.programme,
      areaName: contract.areaName,
      funder: contract.funder,
      regime: contract.regime,
      startsOn: null,
      endsOn: null,
    },
    title: imported.title,
    summary: imported.summary,
    cpvCodes: imported.cpvCodes,
    lots: [firstLot(opportunityId)],
    requirements: imported.requirements.map((requirement) => ({
      lotId: opportunityId,
      id: stableId('requirement', opportunityId, requirement.serviceType),
      ...requirement,
      districts: places.districts,
      volumeLow: null,
      volumeCentral: null,
      volumeHigh: null,
      importance: 'essential',
      capabilities: [],
    })),
    valueLowPence: imported.valueLowPence,
    valueHighPence: imported.valueHighPence,
    valueNotStatedReason: imported.valueNotStatedReason,
    payment: [],
    managementFeePercent: null,
    volumeGuarantee: null,
    paymentDays: null,
    tupe: null,
    mandatoryEvidence: [],
    questions: [],
    criteria: [],
    standstillDays: 10,
    clarificationDeadline: null,
    responseDeadline: imported.responseDeadline,
    decisionDate: null,
    shortWindowReason: null,
    source: imported.source,
  };
}

/** The rows that an imported opportunity comes to. */
export function opportunityRows(
  imported: ImportedOpportunity,
  snapshot: OpportunitySnapshot,
  version: number,
  now: Date,
): ImportedOpportunityRows {
  const { source, reference, contract, places, withdrawnReason } = imported;
  const { opportunityId, organisationId } = snapshot;
  const publishedAt = imported.publishedAt ?? now;
  return {
    headContract: contract && {
      id: headContractIdOf(imported),
      organisation_id: organisationId,
      name: contract.name,
      programme: contract.programme,
      area_name: contract.areaName,
      districts: places.districts,
      place_rule: places.rule,
      funder: contract.funder,
      regime: contract.regime,
      reference: contract.reference,
      source,
      source_reference: reference,
      created_at: now,
      updated_at: now,
    },
    opportunity: {
      id: opportunityId,
      organisation_id: organisationId,
      head_contract_id: contract && headContractIdOf(imported),
      status: withdrawnReason ? 'withdrawn' : 'published',
      title: imported.title,
      summary: imported.summary,
      cpv_codes: imported.cpvCodes,
      value_low_pence: imported.valueLowPence,
      value_high_pence: imported.valueHighPence,
      value_not_stated_reason: imported.valueNotStatedReason,
      response_deadline: imported.responseDeadline,
      published_version: version,
      published_at: publishedAt,
      withdrawn_at: withdrawnReason ? publishedAt : null,
      withdrawn_reason: withdrawnReason,
      source,
      source_reference: reference,
      created_at: now,
      updated_at: now,
    },
    requirements: snapshot.requirements.map((requirement, position) => ({
      id: requirement.id,
      opportunity_id: opportunityId,
      service_type: requirement.serviceType,
      customer_groups: requirement.customerGroups,
      specialisms: requirement.specialisms,
      place_rule: places.rule,
      districts: requirement.districts,
      importance: requirement.importance,
      capabilities: [],
      description: requirement.description,
      position,
    })),
    version: { opportunity_id: opportunityId, version, snapshot, published_by: null, published_at: publishedAt },
  };
}
