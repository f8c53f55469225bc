import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type AdvancePaymentRequestTable = {
  id: Generated<string>;
  subcontract_id: string;
  amount_pence: number;
  need: string;
  wanted_by: string | null;
  asked_by: string | null;
  asked_at: Date;
  answer_due: string;
  status: Generated<'asked' | 'granted' | 'granted_in_part' | 'refused' | 'withdrawn'>;
  granted_pence: number | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  overdue_since: string | null;
};
export type AdvancePaymentRequestRow = Selectable<AdvancePaymentRequestTable>;

export type FullCostTable = {
  subcontract_id: string;
  direct_pence: number;
  overhead_pence: number;
  price_pence: number;
  subsidised_by: string | null;
  shown_to_prime: Generated<boolean>;
  stated_by: string | null;
  stated_at: Date;
};
export type FullCostRow = Selectable<FullCostTable>;

export type ClauseCheckTable = {
  id: Generated<string>;
  organisation_id: string;
  subcontract_id: string | null;
  name: string;
  sha256: string;
  characters: number;
  findings: JsonObject[];
  rules_version: number;
  checked_by: string | null;
  checked_at: Date;
};
export type ClauseCheckRow = Selectable<ClauseCheckTable>;
