import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type TupeDeclarationTable = {
  id: Generated<string>;
  opportunity_id: string | null;
  subcontract_id: string | null;
  /** That of the opportunity whose award the sub-contract came from. */
  parent_id: string | null;
  prime_id: string;
  state: Generated<
    | 'not_assessed'
    | 'assessing'
    | 'not_applicable'
    | 'applies'
    | 'disputed'
    | 'workforce_pack_shared'
    | 'cost_confirmed'
    | 'eli_due'
    | 'eli_provided'
    | 'eli_updated'
    | 'measures_notified'
    | 'informed'
    | 'consulting'
    | 'consulted'
    | 'transferred'
    | 'reconciled'
    | 'closed'
    | 'aborted'
  >;
  jurisdiction: Generated<'GB' | 'NI'>;
  /** Whose bank holidays count. */
  calendar: Generated<'england_and_wales' | 'scotland' | 'northern_ireland'>;
  transfer_type: Generated<'business' | 'outsourcing' | 'retender' | 'insourcing' | 'none' | 'unknown'>;
  client_name: Generated<string>;
  services: Generated<string>;
  sites: Generated<string[]>;
  planned_transfer_on: string | null;
  transferred_on: string | null;
  grouping_description: Generated<string>;
  headcount: number | null;
  fte: number | null;
  annual_pay_pence: number | null;
  redundancy_pence: number | null;
  public_origin_count: number | null;
  fair_deal_count: number | null;
  /** How many incoming providers per outgoing team. */
  fragmentation_count: number | null;
  two_tier_regime: Generated<'none' | 'code_2005' | 'principles_2010' | 'era_2025'>;
  old_contract_ends_on: string | null;
  not_applicable_reason: string | null;
  not_applicable_by: string | null;
  not_applicable_at: Date | null;
  counter_signed_by: string | null;
  counter_signed_organisation_id: string | null;
  counter_signed_at: Date | null;
  /** Why the sub-contract is signed while the position is disputed; stewards see it. */
  risk_accepted_reason: string | null;
  risk_accepted_by: string | null;
  risk_accepted_at: Date | null;
  /** Why employee liability information could not come in time. */
  special_circumstances: string | null;
  special_circumstances_by: string | null;
  special_circumstances_at: Date | null;
  transferred_count: number | null;
  objected_count: number | null;
  dismissed_count: number | null;
  disputed_count: number | null;
  claim_opened_on: string | null;
  claim_closed_on: string | null;
  claim_words: string | null;
  aborted_reason: string | null;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
};
export type TupeDeclarationRow = Selectable<TupeDeclarationTable>;

/** organisation_id is null for one that is not on the market: then its name says who it is, and the prime or a steward speaks for it. */
export type TupePartyTable = {
  id: Generated<string>;
  declaration_id: string;
  party: 'funder' | 'prime' | 'outgoing' | 'incoming';
  organisation_id: string | null;
  name: string;
  added_by: string | null;
  added_at: Date;
  ended_at: Date | null;
};
export type TupePartyRow = Selectable<TupePartyTable>;

export type TupePositionTable = {
  id: Generated<string>;
  declaration_id: string;
  party_id: string;
  position: 'applies' | 'likely' | 'unlikely' | 'does_not' | 'disputed' | 'under_advice';
  basis: string;
  answers: JsonObject;
  advice_reference: string | null;
  advice_privileged: Generated<boolean>;
  /** Name and role, as it is shown. */
  said_by: string;
  /** Where the prime or a steward has the position of somebody else from. */
  source: string | null;
  stated_by: string | null;
  stated_by_organisation_id: string | null;
  stated_at: Date;
  superseded_at: Date | null;
};
export type TupePositionRow = Selectable<TupePositionTable>;

/** Answers on the way to a position, one page at a time. */
export type TupeQuestionnaireTable = {
  declaration_id: string;
  party_id: string;
  answers: JsonObject;
  updated_by: string | null;
  updated_at: Date;
};
export type TupeQuestionnaireRow = Selectable<TupeQuestionnaireTable>;

export type TupeDeclarationVersionTable = {
  declaration_id: string;
  version: number;
  snapshot: JsonObject;
  reason: string;
  made_by: string | null;
  made_by_organisation_id: string | null;
  made_at: Date;
};
export type TupeDeclarationVersionRow = Selectable<TupeDeclarationVersionTable>;

export type TupeStepTable = {
  id: Generated<string>;
  declaration_id: string;
  event: string;
  from_state: string;
  to_state: string;
  words: Generated<string>;
  made_by: string | null;
  made_by_organisation_id: string | null;
  made_at: Date;
};
export type TupeStepRow = Selectable<TupeStepTable>;
