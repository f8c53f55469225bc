import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ConductCaseTable = {
  id: Generated<string>;
  organisation_id: string;
  level: number;
  status: Generated<'open' | 'closed'>;
  reason: string;
  steward_id: string | null;
  answer_due: string | null;
  overdue_since: string | null;
  opened_at: Date;
  closed_at: Date | null;
  closed_reason: string | null;
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
  case_id: string | null;
  facts: JsonObject;
  status: Generated<'open' | 'published' | 'upheld' | 'dismissed' | 'cured' | 'closed'>;
  opened_on: string;
  annotate_by: string;
  annotation: string | null;
  annotated_by: string | null;
  annotated_at: Date | null;
  published_at: Date | null;
  steward_id: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
  cured_on: string | null;
  closed_at: Date | null;
};
export type FindingRow = Selectable<FindingTable>;

export type CaseStepTable = {
  id: Generated<string>;
  case_id: string;
  kind: string;
  level: number | null;
  words: string;
  evidence: string | null;
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
  done_on: string | null;
  done_words: string | null;
  evidence_id: string | null;
  verified_at: Date | null;
  verified_by: string | null;
  verification: string | null;
  overdue_since: string | null;
  created_at: Date;
};
export type RemedyRow = Selectable<RemedyTable>;
