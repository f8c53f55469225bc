import { z } from 'zod';
import type {
  CriterionRow,
  HeadContractRow,
  LotRow,
  OpportunityRow,
  RequirementRow,
} from '#db/tables/opportunity.table.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import type { PaymentPart } from './payment.ts';

const importance = z.enum(['essential', 'desirable']);

/** An opportunity as published: what everyone else reads, search finds and matching scores. */
export const opportunitySnapshot = z.object({
  opportunityId: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  headContract: z
    .object({
      id: z.uuid(),
      name: z.string(),
      programme: z.string(),
      areaName: z.string(),
      funder: z.string(),
      regime: z.string(),
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
    })
    .nullable(),
  title: z.string(),
  summary: z.string(),
  cpvCodes: z.array(z.string()),
  /** At least one; an opportunity that is not divided has one without a title. */
  lots: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      description: z.string(),
      valueLowPence: z.number().int().nullable(),
      valueHighPence: z.number().int().nullable(),
    }),
  ),
  requirements: z.array(
    z.object({
      id: z.uuid(),
      lotId: z.uuid(),
      serviceType: z.string(),
      customerGroups: z.array(z.string()),
      specialisms: z.array(z.string()),
      districts: z.array(z.string()),
      volumeLow: z.number().int().nullable(),
      volumeCentral: z.number().int().nullable(),
      volumeHigh: z.number().int().nullable(),
      importance,
      capabilities: z.array(z.object({ code: z.string(), level: z.number().int().min(1).max(4), importance })),
      description: z.string(),
    }),
  ),
  valueLowPence: z.number().int().nullable(),
  valueHighPence: z.number().int().nullable(),
  valueNotStatedReason: z.string().nullable(),
  payment: z.array(z.object({ type: z.string(), percent: z.number().int() })),
  managementFeePercent: z.number().nullable(),
  volumeGuarantee: z.boolean().nullable(),
  /** How many days after a valid invoice the provider is paid; null when it is not said. */
  paymentDays: z.number().int().nullable(),
  tupe: z.object({ position: z.string(), saidBy: z.string(), reason: z.string() }).nullable(),
  mandatoryEvidence: z.array(z.string()),
  questions: z.array(z.object({ id: z.uuid(), question: z.string(), maxWords: z.number().int() })),
  /** How answers are judged; the weights make 100. */
  criteria: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      description: z.string(),
      weight: z.number().int(),
      threshold: z.number().int().nullable(),
    }),
  ),
  /** How many days pass between a decision and the signature, so that it can be challenged. */
  standstillDays: z.number().int(),
  clarificationDeadline: z.iso.date().nullable(),
  responseDeadline: z.iso.date().nullable(),
  decisionDate: z.iso.date().nullable(),
  shortWindowReason: z.string().nullable(),
  /** Where it came from when it was imported; null when a prime posted it here. */
  source: z.string().nullable(),
});
export type OpportunitySnapshot = z.infer<typeof opportunitySnapshot>;

/** An opportunity as its tables hold it: the draft, whatever has been filled in so far. */
export type OpportunityRows = {
  opportunity: OpportunityRow;
  organisation: { name: string; status: OrganisationStatus };
  headContract: HeadContractRow | null;
  lots: readonly LotRow[];
  requirements: readonly RequirementRow[];
  payment: readonly PaymentPart[];
  questions: readonly { id: string; question: string; max_words: number }[];
  criteria: readonly CriterionRow[];
};

/** Freezes the tables into a snapshot. What a draft does not hold yet is null or empty. Rows must be in their order. */
export function snapshotOf({ opportunity, organisation, ...parts }: OpportunityRows): OpportunitySnapshot {
  return {
    opportunityId: opportunity.id,
    organisationId: opportunity.organisation_id,
    organisationName: organisation.name,
    headContract: parts.headContract && headContractOf(parts.headContract),
    title: opportunity.title,
    summary: opportunity.summary,
    cpvCodes: opportunity.cpv_codes,
    lots: parts.lots.map(lotOf),
    requirements: parts.requirements.map(requirementOf),
    valueLowPence: opportunity.value_low_pence,
    valueHighPence: opportunity.value_high_pence,
    valueNotStatedReason: opportunity.value_not_stated_reason,
    payment: parts.payment.map(({ type, percent }) => ({ type, percent })),
    managementFeePercent: opportunity.management_fee_percent,
    volumeGuarantee: opportunity.volume_guarantee,
    paymentDays: opportunity.payment_days,
    tupe: tupeOf(opportunity),
    mandatoryEvidence: opportunity.mandatory_evidence,
    questions: parts.questions.map(({ id, question, max_words }) => ({ id, question, maxWords: max_words })),
    criteria: parts.criteria.map(({ id, name, description, weight, threshold }) => ({
      id,
      name,
      description,
      weight,
      threshold,
    })),
    standstillDays: opportunity.standstill_days,
    clarificationDeadline: opportunity.clarification_deadline,
    responseDeadline: opportunity.response_deadline,
    decisionDate: opportunity.decision_date,
    shortWindowReason: opportunity.short_window_reason,
    source: opportunity.source,
  };
}

function headContractOf(row: HeadContractRow): OpportunitySnapshot['headContract'] {
  return {
    id: row.id,
    name: row.name,
    programme: row.programme,
    areaName: row.area_name,
    funder: row.funder,
    regime: row.regime,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  };
}

function lotOf(row: LotRow): OpportunitySnapshot['lots'][number] {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    valueLowPence: row.value_low_pence,
    valueHighPence: row.value_high_pence,
  };
}

function requirementOf(row: RequirementRow): OpportunitySnapshot['requirements'][number] {
  return {
    id: row.id,
    lotId: row.lot_id,
    serviceType: row.service_type,
    customerGroups: row.customer_groups,
    specialisms: row.specialisms,
    districts: row.districts,
    volumeLow: row.volume_low,
    volumeCentral: row.volume_central,
    volumeHigh: row.volume_high,
    importance: row.importance,
    capabilities: row.capabilities,
    description: row.description,
  };
}

function tupeOf(row: OpportunityRow): OpportunitySnapshot['tupe'] {
  if (row.tupe_position === null) return null;
  return { position: row.tupe_position, saidBy: row.tupe_said_by ?? '', reason: row.tupe_reason ?? '' };
}
