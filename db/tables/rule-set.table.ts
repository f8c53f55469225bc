import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type RuleSetTable = {
  code: string;
  title: string;
  summary: Generated<string>;
  kind: 'code' | 'standard' | 'commitments' | 'compact';
  required_of: 'prime' | 'provider' | 'steward' | null;
  nations: Generated<string[]>;
  in_force_from: string | null;
  in_force_to: string | null;
  source: Generated<string>;
  verify: Generated<boolean>;
  position: number;
};
export type RuleSetRow = Selectable<RuleSetTable>;

export type RuleSetVersionTable = {
  id: Generated<string>;
  rule_set: string;
  version: number;
  status: Generated<'draft' | 'published' | 'superseded' | 'retired'>;
  reason: Generated<string>;
  accept_by: string | null;
  drafted_by: string | null;
  published_by: string | null;
  published_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
  ended_reason: string | null;
  from_file: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
};
export type RuleSetVersionRow = Selectable<RuleSetVersionTable>;

export type RuleItemTable = {
  version_id: string;
  code: string;
  heading: Generated<string>;
  text: string;
  owed_by: string;
  owed_to: string;
  cadence: string[];
  grace_days: Generated<number>;
  evidence_kinds: Generated<string[]>;
  attestors: Generated<string[]>;
  counter_attestors: Generated<string[]>;
  breach_test: JsonObject;
  severity: 'minor' | 'moderate' | 'major' | 'severe';
  mandatory: Generated<boolean>;
  small_too: Generated<boolean>;
  lineage: Generated<string[]>;
  is_public: Generated<boolean>;
  retired: Generated<boolean>;
  verify: Generated<boolean>;
  position: number;
};
export type RuleItemRow = Selectable<RuleItemTable>;

export type CommitmentTable = {
  id: Generated<string>;
  organisation_id: string;
  rule_set: string;
  version_id: string;
  items: string[];
  accepted_by: string | null;
  signed_name: string;
  signed_role: string;
  accepted_at: Date;
  expires_on: string;
  ended_at: Date | null;
  ended_why: 'replaced' | 'expired' | 'withdrawn' | 'organisation_changed' | 'rule_set_retired' | null;
  reminded_on: string | null;
};
export type CommitmentRow = Selectable<CommitmentTable>;

export type CommitmentRequestTable = {
  organisation_id: string;
  rule_set: string;
  version_id: string;
  why: 'partner' | 'new_version' | 'organisation_changed';
  asked_on: string;
  reminded_on: string | null;
};
export type CommitmentRequestRow = Selectable<CommitmentRequestTable>;
