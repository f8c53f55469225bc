import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type TupeConsultationTable = {
  party_id: string;
  declaration_id: string;
  /** Whether any staff of this employer are affected: without any it informs nobody. */
  has_affected_staff: boolean | null;
  measures_envisaged: boolean | null;
  measures_summary: Generated<string>;
  route: 'union' | 'existing' | 'elected' | 'direct' | null;
  union_name: string | null;
  representatives: number | null;
  election_called_on: string | null;
  election_held_on: string | null;
  headcount: number | null;
  headcount_on: string | null;
  transferring: number | null;
  representatives_exist: boolean | null;
  representatives_invited: boolean | null;
  /** What the test came to, and by which rule. */
  direct_allowed: boolean | null;
  direct_rule: string | null;
  starts_on: string | null;
  ends_on: string | null;
  closing_words: string | null;
  version: Generated<number>;
  updated_by: string | null;
  updated_at: Date;
};
export type TupeConsultationRow = Selectable<TupeConsultationTable>;

export type TupeInformedTable = {
  id: Generated<string>;
  party_id: string;
  recipients: string;
  how: 'letter' | 'email' | 'meeting';
  informed_on: string;
  items: string[];
  /** The measures letters that were passed on with it. */
  letter_ids: Generated<string[]>;
  recorded_by: string | null;
  recorded_at: Date;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};
export type TupeInformedRow = Selectable<TupeInformedTable>;

export type TupeConsultationEntryTable = {
  id: Generated<string>;
  party_id: string;
  kind: 'meeting' | 'proposal' | 'reply' | 'decision';
  happened_on: string;
  words: string;
  recorded_by: string | null;
  recorded_at: Date;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};
export type TupeConsultationEntryRow = Selectable<TupeConsultationEntryTable>;

export type MeasuresLetterTable = {
  id: Generated<string>;
  declaration_id: string;
  /** The incoming provider whose letter it is. */
  party_id: string;
  version: number;
  /** How often any version of this provider was written or sent, so that nobody writes over what they have not read. */
  revision: Generated<number>;
  content: JsonObject;
  sent_on: string | null;
  sent_by: string | null;
  sent_at: Date | null;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
};
export type MeasuresLetterRow = Selectable<MeasuresLetterTable>;
