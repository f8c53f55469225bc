import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type AccreditationTable = {
  id: Generated<string>;
  organisation_id: string;
  version_id: string;
  status:
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
  booked_by: string | null;
  late_reason: string | null;
  contacts_given_on: string | null;
  questionnaire_locked_on: string | null;
  timetable_final_on: string | null;
  report: string | null;
  reported_on: string | null;
  decided_by: string | null;
  decided_on: string | null;
  anniversary: string | null;
  cancelled_reason: string | null;
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
  appointed_by: string | null;
  independence_declared_at: Date | null;
  removed_at: Date | null;
};
export type AccreditationAssessorRow = Selectable<AccreditationAssessorTable>;

export type AccreditationContactTable = {
  id: Generated<string>;
  accreditation_id: string;
  organisation_name: string;
  organisation_id: string | null;
  email: string;
  relation: 'past' | 'present' | 'potential';
  tier: Generated<number>;
  opted_out_at: Date | null;
  opted_out_words: string | null;
  chosen_why: string | null;
  interviewed_on: string | null;
};
export type AccreditationContactRow = Selectable<AccreditationContactTable>;

export type AccreditationAnswerTable = {
  accreditation_id: string;
  principle: string;
  answer: string;
  score: number | null;
  score_reason: string | null;
  scored_by: string | null;
};
export type AccreditationAnswerRow = Selectable<AccreditationAnswerTable>;

export type SurveyTable = {
  id: Generated<string>;
  kind: 'pulse' | 'accreditation';
  subject_id: string;
  accreditation_id: string | null;
  quarter: string | null;
  opens_on: string;
  closes_on: string;
  closed_at: Date | null;
  created_at: Date;
};
export type SurveyRow = Selectable<SurveyTable>;

export type SurveyInvitationTable = {
  id: Generated<string>;
  survey_id: string;
  organisation_id: string | null;
  contact_id: string | null;
  email: string;
  token_hash: string;
  sent_on: string;
  reminded_on: string | null;
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
