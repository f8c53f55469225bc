import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ConcernTable = {
  id: Generated<string>;
  subject_id: string;
  item_code: string;
  openness: 'named' | 'confidential' | 'anonymous';
  reporter_organisation_id: string | null;
  reporter_person_id: string | null;
  receipt_hash: string | null;
  group_key: string;
  person_key: string;
  /** Null for an anonymous one. */
  is_partner: boolean | null;
  subcontract_id: string | null;
  grounds: string;
  wanted: Generated<string>;
  litigation: Generated<boolean>;
  /** Whether its reporter lets whom it is about read the text. */
  shown_to_subject: Generated<boolean>;
  /** The fixed day on which the text was shown. */
  shown_on: string | null;
  /** What stands for it, with the concerns of other groups, to whom it is about. */
  aggregate_id: string | null;
  /** The day on which stewards may know of it, which for an anonymous one is not the day it was sent. */
  entered_on: string | null;
  status:
    | 'draft'
    | 'raised_with_prime'
    | 'resolved'
    | 'prime_deadlock'
    | 'prime_overdue'
    | 'submitted'
    | 'triaged'
    | 'mediation'
    | 'settled'
    | 'mediation_failed'
    | 'decided'
    | 'remedy_plan'
    | 'verified'
    | 'withdrawn'
    | 'closed';
  triage: 'merlin' | 'commercial' | 'mixed' | 'out_of_scope' | null;
  triage_reason: string | null;
  outcome: 'no_breach' | 'breach_minor' | 'breach_material' | null;
  outcome_reason: string | null;
  steward_id: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  mediator: string | null;
  mediation_terms: string | null;
  subject_acknowledged_at: Date | null;
  subject_answer: string | null;
  subject_answered_by: string | null;
  subject_answered_at: Date | null;
  finding_id: string | null;
  case_id: string | null;
  created_at: Date;
  changed_at: Date;
};
export type ConcernRow = Selectable<ConcernTable>;

export type ConcernAggregateTable = {
  id: Generated<string>;
  subject_id: string;
  item_code: string;
  shown_on: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};
export type ConcernAggregateRow = Selectable<ConcernAggregateTable>;

export type ConcernCountTable = { month: string; counted_at: Date };

export type ConcernClockTable = {
  concern_id: string;
  clock: string;
  due: string;
  stopped_at: Date | null;
  fired_at: Date | null;
};
export type ConcernClockRow = Selectable<ConcernClockTable>;

export type ConcernMessageTable = {
  id: Generated<string>;
  concern_id: string;
  sender: 'reporter' | 'steward' | 'subject';
  reader: 'reporter' | 'steward' | 'subject';
  /** Its place among the messages of the concern. */
  position: number;
  body: string;
  sent_at: Date;
  sent_by: string | null;
};
export type ConcernMessageRow = Selectable<ConcernMessageTable>;

export type ConcernEntryTable = { concern_id: string; position: number; verb: string; detail: JsonObject; day: string };

export type ConcernNoteTable = {
  id: Generated<string>;
  concern_id: string;
  body: string;
  written_by: string | null;
  written_at: Date;
};
export type ConcernNoteRow = Selectable<ConcernNoteTable>;

export type RetaliationWatchTable = {
  id: Generated<string>;
  concern_id: string;
  subcontract_id: string;
  from_day: string;
  until_day: string;
  /** The terms of the sub-contract when the watch began. */
  terms: Generated<JsonObject>;
  flagged_on: Generated<string | null>;
  facts: Generated<JsonObject | null>;
  settled_as: Generated<'explained' | 'retaliation' | 'no_finding' | null>;
  settled_by: Generated<string | null>;
  settled_reason: Generated<string | null>;
};
export type RetaliationWatchRow = Selectable<RetaliationWatchTable>;
