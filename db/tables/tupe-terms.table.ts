import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

/** The assumption on which all answers are compared; earlier ones are kept. */
export type TupeCostAssumptionTable = {
  id: Generated<string>;
  declaration_id: string;
  version: number;
  amount_pence: number;
  basis: string;
  inputs: JsonObject;
  rates_version: number;
  set_by: string | null;
  set_at: Date;
  replaced_at: Date | null;
};
export type TupeCostAssumptionRow = Selectable<TupeCostAssumptionTable>;

export type TupePensionGroupTable = {
  id: Generated<string>;
  declaration_id: string;
  position: number;
  scheme: string;
  scheme_kind: 'public' | 'broadly_comparable' | 'defined_benefit' | 'defined_contribution' | 'none' | 'unknown';
  public_origin: boolean | null;
  origin_body: 'central_government' | 'best_value' | null;
  fair_deal_protected: boolean | null;
  headcount: number | null;
  employer_percent: number | null;
  employee_percent: number | null;
  deficit_known: boolean | null;
  deficit_pence: number | null;
  deficit_borne_by: string | null;
  /** How their pensions go on. */
  plan: Generated<string>;
  updated_by: string | null;
  updated_at: Date;
};
export type TupePensionGroupRow = Selectable<TupePensionGroupTable>;

export type TupeIndemnityTable = {
  id: Generated<string>;
  declaration_id: string;
  risk: 'pre_transfer' | 'post_transfer' | 'eli' | 'consult' | 'undisclosed' | 'redesign' | 'pension' | 'exit';
  giver: 'funder' | 'prime' | 'outgoing' | 'incoming';
  /** Null for an incoming provider that is not known yet. */
  giver_party_id: string | null;
  receiver: 'funder' | 'prime' | 'outgoing' | 'incoming';
  receiver_party_id: string | null;
  words: string;
  is_capped: boolean;
  cap_pence: number | null;
  share_percent: number | null;
  survival_months: number | null;
  window_days: number | null;
  /** Whether a deed or contract binds just these two. */
  is_bound_directly: boolean | null;
  version: Generated<number>;
  proposed_at: Date;
  updated_by: string | null;
  updated_at: Date;
  withdrawn_at: Date | null;
};
export type TupeIndemnityRow = Selectable<TupeIndemnityTable>;

export type TupeIndemnityAgreementTable = {
  indemnity_id: string;
  version: number;
  party_id: string;
  agreed_by: string | null;
  agreed_at: Date;
};
export type TupeIndemnityAgreementRow = Selectable<TupeIndemnityAgreementTable>;

/** What a party says that it spends in a year. */
export type TupeRunningCostTable = {
  party_id: string;
  declaration_id: string;
  annual_pence: number;
  said_by: string | null;
  said_at: Date;
};
