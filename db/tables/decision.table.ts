import type { Generated, Insertable, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type AssessorTable = {
  id: Generated<string>;
  opportunity_id: string;
  person_id: string;
  is_chair: Generated<boolean>;
  appointed_by: string | null;
  appointed_at: Date;
  declared_at: Date | null;
  removed_at: Date | null;
  removed_how: Generated<'removed' | 'left' | null>;
  reminded_on: Generated<string | null>;
};
export type AssessorRow = Selectable<AssessorTable>;

export type AssessorConflictTable = { assessor_id: string; organisation_id: string; nature: string };

export type AssessmentTable = {
  id: Generated<string>;
  interest_id: string;
  assessor_id: string;
  locked_at: Date | null;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
};
export type AssessmentRow = Selectable<AssessmentTable>;

export type AssessmentScoreTable = { assessment_id: string; criterion_id: string; points: number; reason: string };

export type ConsensusTable = {
  interest_id: string;
  recorded_by: string | null;
  locked_at: Date | null;
  version: Generated<number>;
  updated_at: Date;
};

export type ConsensusScoreTable = { interest_id: string; criterion_id: string; points: number; reason: string };

/** That scoring is over, which it says once for good. */
export type ScoringEndTable = {
  opportunity_id: string;
  ended_at: Date;
  how: 'all_locked' | 'closed';
  ended_by: string | null;
  reason: Generated<string>;
  /** What the draw between equal answers is made from: nobody knew it before scoring ended. */
  seed: string;
  /** When the last consensus was locked. */
  agreed_at: Date | null;
};
export type ScoringEndRow = Selectable<ScoringEndTable>;

export type DecisionOutcome = 'award' | 'reserve' | 'not_this_time';
export type SetAsideWhy = 'promoted' | 'released' | 'provider_withdrew' | 'challenge_upheld' | 'opportunity_withdrawn';
export type DecisionTable = {
  id: Generated<string>;
  opportunity_id: string;
  lot_id: string;
  interest_id: string;
  outcome: DecisionOutcome;
  reason_code: string;
  reason: string;
  feedback: Generated<string>;
  standstill_until: string | null;
  decided_by: string | null;
  decided_at: Date;
  /** Why a lot went to an answer that is not the first, or is below a threshold. */
  exception_reason: Generated<string | null>;
  /** When an award took effect, after its standstill. */
  effective_at: Generated<Date | null>;
  /** Set when the decision no longer stands. */
  set_aside_at: Generated<Date | null>;
  set_aside_why: Generated<SetAsideWhy | null>;
};
export type DecisionRow = Selectable<DecisionTable>;
export type NewDecision = Insertable<DecisionTable>;

export type ChallengeTable = {
  id: Generated<string>;
  decision_id: string;
  raised_by: string | null;
  raised_at: Date;
  grounds: string;
  answer_due: string;
  status: Generated<'raised' | 'answered' | 'escalated' | 'closed'>;
  outcome: 'upheld' | 'not_upheld' | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  escalated_at: Date | null;
  escalation_reason: string | null;
  steward_id: string | null;
  steward_at: Date | null;
  steward_finding: string | null;
  /** The last day on which an answer may be taken to the stewards. */
  escalate_by: Generated<string | null>;
  /** The first day without the answer that was due. */
  overdue_since: Generated<string | null>;
  /** By when a steward finds on it, and the first day without that. */
  finding_due: Generated<string | null>;
  finding_overdue_since: Generated<string | null>;
  closed_at: Generated<Date | null>;
};
export type ChallengeRow = Selectable<ChallengeTable>;

export type DecisionReminderTable = { opportunity_id: string; due: string; kind: string; sent_at: Date };

export type SubcontractTable = {
  id: Generated<string>;
  decision_id: string;
  opportunity_id: string;
  lot_id: string;
  head_contract_id: string | null;
  prime_id: string;
  provider_id: string;
  status: Generated<'awarded' | 'signed' | 'ended' | 'not_concluded'>;
  terms: JsonObject;
  awarded_at: Date;
  signed_on: string | null;
  /** Recorded by the prime; confirmed or disputed by the provider. */
  signed_recorded_at: Generated<Date | null>;
  signed_recorded_by: Generated<string | null>;
  signature_confirmed_at: Generated<Date | null>;
  signature_disputed_at: Generated<Date | null>;
  signature_disputed_reason: Generated<string | null>;
  starts_on: Generated<string | null>;
  ends_on: Generated<string | null>;
  shorter_term_reason: Generated<string | null>;
  notice_months: Generated<number | null>;
  payment_days: Generated<number | null>;
  payment_regime: Generated<'pcr_2015' | 'pa_2023' | 'other' | null>;
  up_front_percent: Generated<number | null>;
  went_live_on: Generated<string | null>;
  ended_on: Generated<string | null>;
  ended_reason: Generated<string | null>;
  version: Generated<number>;
};
export type SubcontractRow = Selectable<SubcontractTable>;
