import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ReferralFlowTable = {
  subcontract_id: string;
  month: string;
  sent: number | null;
  sent_by: string | null;
  sent_at: Date | null;
  received: number | null;
  received_by: string | null;
  received_at: Date | null;
  explanation: string | null;
};
export type ReferralFlowRow = Selectable<ReferralFlowTable>;

export type PaymentTable = {
  id: Generated<string>;
  subcontract_id: string;
  reference: string;
  amount_pence: number;
  received_on: string;
  valid_on: string | null;
  invoice_due_on: string | null;
  rejected_on: string | null;
  rejected_reason: string | null;
  disputed_on: string | null;
  disputed_reason: Generated<string | null>;
  dispute_settled_on: string | null;
  /** When the funder paid the prime for what is invoiced, where it pays by outcome. */
  funder_paid_on: Generated<string | null>;
  paid_on: string | null;
  paid_seen_on: string | null;
  entered_by_organisation_id: string;
  entered_by: string | null;
  created_at: Date;
  updated_at: Date;
};
export type PaymentRow = Selectable<PaymentTable>;

export type ChangeNoticeTable = {
  id: Generated<string>;
  subcontract_id: string;
  kind: 'end' | 'change' | 'partner';
  given_by_organisation_id: string;
  given_by: string | null;
  given_on: string;
  effective_on: string;
  reasons: string;
  impact: Generated<string>;
  improvement_plan: string | null;
  for_performance: Generated<boolean>;
  /** Who would take the place of a partner. */
  replacement: Generated<string | null>;
  /** The terms that a change would bring. */
  proposed: Generated<JsonObject | null>;
  exceptional_reason: string | null;
  steward_view: 'accepted' | 'not_accepted' | null;
  steward_words: string | null;
  steward_id: string | null;
  steward_at: Date | null;
  answer: Generated<'agreed' | 'not_agreed' | null>;
  answer_words: Generated<string | null>;
  answered_by: Generated<string | null>;
  answered_at: Generated<Date | null>;
  took_effect_at: Generated<Date | null>;
  withdrawn_at: Date | null;
  recorded_at: Date;
};
export type ChangeNoticeRow = Selectable<ChangeNoticeTable>;
