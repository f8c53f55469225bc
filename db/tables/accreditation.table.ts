import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type AccreditationTable = {
  id: Generated<string>;
  organisation_id: string;
  version_id: string;
  status:
    | 'requested'
    | 'booked'
    | 'contacts_given'
    | 'surveying'
    | 'questionnaire_locked'
    | 'timetabled'
    | 'on_site'
    | 'reported'
    | 'standard_met'
    | 'standard_not_met'
    | 'lapsed'
    | 'cancelled';
  on_site_on: string;
  booked_on: string;
  booked_by: Generated<string | null>;
  late_reason: Generated<string | null>;
  late_view_by: Generated<string | null>;
  late_view_words: Generated<string | null>;
  contacts_given_on: Generated<string | null>;
  questionnaire_locked_on: Generated<string | null>;
  timetable_final_on: Generated<string | null>;
  report: Generated<string | null>;
  /** The bands that the report was written under. */
  bands: Generated<JsonObject | null>;
  reported_on: Generated<string | null>;
  reply_by: Generated<string | null>;
  reply: Generated<string | null>;
  replied_on: Generated<string | null>;
  decision_reason: Generated<string | null>;
  decided_by: Generated<string | null>;
  decided_on: Generated<string | null>;
  anniversary: Generated<string | null>;
  cancelled_reason: Generated<string | null>;
  version: Generated<number>;
  created_at: Date;
};
export type AccreditationRow = Selectable<AccreditationTable>;

export type AccreditationAssessorTable = {
  accreditation_id: string;
  person_id: string;
  is_lead: Generated<boolean>;
  from_day: string;
  until_day: string;
  appointed_by: Generated<string | null>;
  independence_declared_at: Generated<Date | null>;
  removed_at: Generated<Date | null>;
};
export type AccreditationAssessorRow = Selectable<AccreditationAssessorTable>;

export type AccreditationContactTable = {
  id: Generated<string>;
  accreditation_id: string;
  organisation_name: string;
  organisation_id: Generated<string | null>;
  email: string;
  relation: 'past' | 'present' | 'potential';
  tier: Generated<number>;
  source: 'ledger' | 'interest' | 'prime';
  opted_out_at: Generated<Date | null>;
  opted_out_words: Generated<string | null>;
  chosen_how: Generated<'draw' | 'assessor' | null>;
  chosen_why: Generated<string | null>;
  interviewed_on: Generated<string | null>;
};
export type AccreditationContactRow = Selectable<AccreditationContactTable>;

export type AccreditationAnswerTable = {
  accreditation_id: string;
  principle: string;
  answer: string;
  score: Generated<number | null>;
  score_reason: Generated<string | null>;
  scored_by: Generated<string | null>;
};
export type AccreditationAnswerRow = Selectable<AccreditationAnswerTable>;

export type SurveyTable = {
  id: Generated<string>;
  kind: 'pulse' | 'accreditation';
  subject_id: string;
  accreditation_id: Generated<string | null>;
  quarter: Generated<string | null>;
  opens_on: string;
  closes_on: string;
  group_salt: Generated<string | null>;
  closed_at: Generated<Date | null>;
  created_at: Date;
};
export type SurveyRow = Selectable<SurveyTable>;

export type SurveyInvitationTable = {
  id: Generated<string>;
  survey_id: string;
  organisation_id: Generated<string | null>;
  contact_id: Generated<string | null>;
  email: string;
  sent_on: string;
  reminded_on: Generated<string | null>;
  answered: Generated<boolean>;
  opted_out: Generated<boolean>;
};
export type SurveyInvitationRow = Selectable<SurveyInvitationTable>;

export type SurveyAnswerTable = {
  id: Generated<string>;
  survey_id: string;
  group_key: string;
  answers: JsonObject;
};
export type SurveyAnswerRow = Selectable<SurveyAnswerTable>;

export type AccreditationClockTable = { subject_id: string; clock: string; fired_on: string };
