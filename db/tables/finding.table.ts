import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ConductCaseTable = {
  id: Generated<string>;
  organisation_id: string;
  level: number;
  status: Generated<'open' | 'closed'>;
  reason: string;
  /** What everyone may read of it once it is published. */
  public_words: Generated<string>;
  steward_id: Generated<string | null>;
  /** By when the organisation answers a query or proposes a plan, and when it did. */
  answer_due: Generated<string | null>;
  answered_at: Generated<Date | null>;
  overdue_since: Generated<string | null>;
  /** By when the stewards take the next step. */
  review_on: string;
  review_overdue_since: Generated<string | null>;
  /** By when the stewards act on a confirmed breach (D10), and when they did. */
  act_by: Generated<string | null>;
  acted_at: Generated<Date | null>;
  /** A level that the organisation may reply to before it takes effect. */
  proposed_level: Generated<number | null>;
  proposed_reason: Generated<string | null>;
  reply_due: Generated<string | null>;
  reply: Generated<string | null>;
  replied_at: Generated<Date | null>;
  published_at: Generated<Date | null>;
  opened_at: Date;
  closed_at: Generated<Date | null>;
  closed_reason: Generated<string | null>;
};
export type ConductCaseRow = Selectable<ConductCaseTable>;

export type FindingTable = {
  id: Generated<string>;
  organisation_id: string;
  item_code: string;
  test: string;
  fingerprint: string;
  detected_by: 'rule' | 'concern' | 'audit' | 'self_report';
  severity: 'minor' | 'moderate' | 'major' | 'severe';
  subcontract_id: string | null;
  opportunity_id: string | null;
  case_id: Generated<string | null>;
  facts: JsonObject;
  status: Generated<'open' | 'published' | 'upheld' | 'dismissed' | 'cured' | 'closed'>;
  opened_on: string;
  annotate_by: string;
  annotation: Generated<string | null>;
  annotated_by: Generated<string | null>;
  annotated_at: Generated<Date | null>;
  published_at: Generated<Date | null>;
  /** The steward who has it in hand. */
  steward_id: Generated<string | null>;
  /** When the organisation was reminded that it becomes public. */
  reminded_on: Generated<string | null>;
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
  decision_reason: Generated<string | null>;
  /** When the facts no longer showed it. */
  cured_on: Generated<string | null>;
  closed_at: Generated<Date | null>;
  closed_reason: Generated<string | null>;
};
export type FindingRow = Selectable<FindingTable>;

/** What stewards write to each other on a finding. */
export type FindingNoteTable = {
  id: Generated<string>;
  finding_id: string;
  body: string;
  written_by: string | null;
  written_at: Date;
};

export type CaseStepTable = {
  id: Generated<string>;
  case_id: string;
  kind: string;
  level: number | null;
  words: string;
  evidence: Generated<string | null>;
  /** For stewards alone. */
  is_internal: Generated<boolean>;
  made_by: string | null;
  made_by_organisation_id: string | null;
  made_at: Date;
};
export type CaseStepRow = Selectable<CaseStepTable>;

export type RemedyTable = {
  id: Generated<string>;
  case_id: string;
  step: string;
  due_on: string;
  proposed_by_organisation: boolean;
  /** When a steward took it into the plan. */
  agreed_at: Generated<Date | null>;
  done_on: Generated<string | null>;
  done_words: Generated<string | null>;
  evidence_id: Generated<string | null>;
  verified_at: Generated<Date | null>;
  verified_by: Generated<string | null>;
  verification: Generated<string | null>;
  overdue_since: Generated<string | null>;
  created_at: Date;
};
export type RemedyRow = Selectable<RemedyTable>;

export type RemedyViewTable = {
  remedy_id: string;
  organisation_id: string;
  person_id: string;
  view: 'agree' | 'disagree' | 'no_view';
  comment: Generated<string>;
  given_at: Date;
};
export type RemedyViewRow = Selectable<RemedyViewTable>;
