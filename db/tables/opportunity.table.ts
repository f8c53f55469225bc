import type { Generated, Insertable, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type HeadContractTable = {
  id: Generated<string>;
  organisation_id: string;
  name: string;
  programme: string;
  area_version: string | null;
  area_code: string | null;
  area_name: string;
  districts: string[];
  place_rule: JsonObject;
  funder: string;
  regime: string;
  reference: string | null;
  value_per_year_pence: number | null;
  starts_on: string | null;
  ends_on: string | null;
  source: string | null;
  source_reference: string | null;
  created_at: Date;
  updated_at: Date;
  /** When its own procurement began; whether central government let it; from which value on its department has sub-contracts advertised. */
  procurement_began_on: Generated<string | null>;
  /** By when the prime itself had to bid for it. */
  bids_due_on: Generated<string | null>;
  central_government: Generated<boolean | null>;
  advertising_threshold_pence: Generated<number | null>;
};
export type HeadContractRow = Selectable<HeadContractTable>;
export type NewHeadContract = Insertable<HeadContractTable>;

export type HeadContractSubcontractorTable = { head_contract_id: string; organisation_id: string; source: string };

/** What decides whether an opportunity must be advertised on Contracts Finder, and the notices there. */
export type AdvertisingTable = {
  opportunity_id: string;
  arose_after_award: boolean | null;
  exempt_reason: string | null;
  notice_reference: string | null;
  notice_on: string | null;
  award_notice_on: string | null;
  updated_by: string | null;
  updated_at: Date;
};
export type AdvertisingRow = Selectable<AdvertisingTable>;

export type OpportunityTable = {
  id: Generated<string>;
  organisation_id: string;
  head_contract_id: string | null;
  status: Generated<'draft' | 'published' | 'withdrawn' | 'decided'>;
  title: Generated<string>;
  summary: Generated<string>;
  cpv_codes: Generated<string[]>;
  value_low_pence: number | null;
  value_high_pence: number | null;
  value_not_stated_reason: string | null;
  management_fee_percent: number | null;
  volume_guarantee: boolean | null;
  /** How many days after a valid invoice the provider is paid. */
  payment_days: Generated<number | null>;
  tupe_position: string | null;
  tupe_said_by: string | null;
  tupe_reason: string | null;
  mandatory_evidence: Generated<string[]>;
  clarification_deadline: string | null;
  response_deadline: string | null;
  decision_date: string | null;
  short_window_reason: string | null;
  published_version: number | null;
  published_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  /** Since when the tables hold an amendment that is not published yet. */
  amending_since: Generated<Date | null>;
  /** The columns that an amendment would change, as it would have them. What stands is in the columns themselves. */
  amended: Generated<JsonObject | null>;
  standstill_days: Generated<number>;
  /** So many answers are enough: no more are invited then. */
  enough_answers: Generated<number | null>;
  decided_at: Generated<Date | null>;
  /** When the answers were numbered and opened to the prime; null while they are sealed. */
  interests_opened_at: Generated<Date | null>;
  source: string | null;
  source_reference: string | null;
  created_at: Date;
  updated_at: Date;
};
export type OpportunityRow = Selectable<OpportunityTable>;
export type NewOpportunity = Insertable<OpportunityTable>;

export type RequirementCapability = { code: string; level: number; importance: 'essential' | 'desirable' };
export type RequirementTable = {
  id: Generated<string>;
  opportunity_id: string;
  service_type: string;
  customer_groups: string[];
  specialisms: string[];
  place_rule: JsonObject;
  districts: string[];
  volume_low: number | null;
  volume_central: number | null;
  volume_high: number | null;
  importance: 'essential' | 'desirable';
  capabilities: RequirementCapability[];
  description: string;
  position: number;
  /** The first lot unless another is chosen. */
  lot_id: Generated<string>;
};
export type RequirementRow = Selectable<RequirementTable>;
export type NewRequirement = Insertable<RequirementTable>;

export type LotTable = {
  id: Generated<string>;
  opportunity_id: string;
  position: number;
  title: Generated<string>;
  description: Generated<string>;
  value_low_pence: number | null;
  value_high_pence: number | null;
};
export type LotRow = Selectable<LotTable>;

export type CriterionTable = {
  id: Generated<string>;
  opportunity_id: string;
  position: number;
  name: string;
  description: Generated<string>;
  weight: number;
  threshold: number | null;
};
export type CriterionRow = Selectable<CriterionTable>;

export type AmendmentTable = {
  id: Generated<string>;
  opportunity_id: string;
  version: number;
  reason: string;
  changes: JsonObject[];
  changes_need: boolean;
  deadline_before: string | null;
  deadline_after: string | null;
  unmoved_reason: string | null;
  made_by: string | null;
  made_at: Date;
};
export type AmendmentRow = Selectable<AmendmentTable>;

export type ClarificationTable = {
  id: Generated<string>;
  opportunity_id: string;
  number: number;
  question: string;
  asked_by_organisation_id: string;
  asked_by: string | null;
  asked_at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};
export type ClarificationRow = Selectable<ClarificationTable>;

export type SavedOpportunityTable = {
  person_id: string;
  opportunity_id: string;
  organisation_id: string | null;
  saved_at: Date;
};

/** What a prime was reminded of, once for each deadline. */
export type ClarificationReminderTable = {
  opportunity_id: string;
  kind: 'before' | 'after';
  deadline: string;
  sent_at: Date;
};

export type CalendarFeedTable = { person_id: string; token_hash: string; made_at: Date };

export type PaymentComponentTable = { opportunity_id: string; type: string; percent: number };

export type OpportunityQuestionTable = {
  id: Generated<string>;
  opportunity_id: string;
  position: number;
  question: string;
  max_words: number;
};
export type OpportunityQuestionRow = Selectable<OpportunityQuestionTable>;

export type OpportunityVersionTable = {
  id: Generated<string>;
  opportunity_id: string;
  version: number;
  snapshot: JsonObject;
  published_by: string | null;
  published_at: Date;
};
export type OpportunityVersionRow = Selectable<OpportunityVersionTable>;

export type InvitationTable = {
  id: Generated<string>;
  opportunity_id: string;
  organisation_id: string;
  message: string;
  sent_by: 'email' | 'letter';
  stop_token_hash: string | null;
  invited_by: string | null;
  /** The score on which the prime acted; null in an invitation from before scores were kept. */
  match_id: Generated<string | null>;
  open_token_hash: Generated<string | null>;
  opened_at: Generated<Date | null>;
  viewed_at: Generated<Date | null>;
  reminded_at: Generated<Date | null>;
  created_at: Date;
};

export type InvitationStopTable = { organisation_id: string; asked_at: Date };
