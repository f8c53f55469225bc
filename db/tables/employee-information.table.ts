import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type EmployeeInformationTable = {
  id: Generated<string>;
  declaration_id: string;
  giver_id: string;
  sequence: number;
  kind: 'initial' | 'update';
  route: 'vault' | 'elsewhere';
  as_at: string;
  given_on: string;
  /** Which of the five items. */
  covers: string[];
  staff_count: number | null;
  /** How it went, where it went elsewhere. */
  delivery_words: Generated<string>;
  sha256: string;
  bytes: number | null;
  content_type: string | null;
  sealed_key: string | null;
  envelope_id: string | null;
  given_by: string | null;
  given_at: Date;
  delete_on: string;
  deleted_at: Date | null;
  deleted_why: string | null;
  deletion_proof: JsonObject | null;
  /** What was given for the opportunity, where this one is of a sub-contract that came of it. It holds nothing itself. */
  carried_from: string | null;
  /** When its giver said that it is for the incoming provider of the sub-contract. */
  released_at: Date | null;
  released_by: string | null;
};
export type EmployeeInformationRow = Selectable<EmployeeInformationTable>;

export type EmployeeInformationRecipientTable = {
  id: Generated<string>;
  declaration_id: string;
  organisation_id: string;
  person_id: string;
  named_by: string | null;
  named_by_organisation_id: string | null;
  named_at: Date;
  ends_on: string;
  ended_at: Date | null;
  ended_by: string | null;
};
export type EmployeeInformationRecipientRow = Selectable<EmployeeInformationRecipientTable>;

/** Who opened what, or tried to. Nobody changes it. */
export type EmployeeInformationAccessTable = {
  id: Generated<string>;
  information_id: string;
  person_id: string | null;
  organisation_id: string | null;
  /** Refused: somebody who was named once and is not any more. */
  outcome: 'opened' | 'wrong_code' | 'too_many' | 'refused' | 'unreadable';
  at: Date;
};
export type EmployeeInformationAccessRow = Selectable<EmployeeInformationAccessTable>;

export type EmployeeInformationReceiptTable = {
  information_id: string;
  organisation_id: string;
  received_by: string | null;
  received_on: string;
  sha256: string;
  words: Generated<string>;
  at: Date;
};
export type EmployeeInformationReceiptRow = Selectable<EmployeeInformationReceiptTable>;
