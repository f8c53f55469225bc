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
  giver_party_id: string;
  receiver_party_id: string;
  words: string;
  is_capped: boolean;
  cap_pence: number | null;
  share_percent: number | null;
  survival_months: number | null;
  window_days: number | null;
  version: Generated<number>;
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
