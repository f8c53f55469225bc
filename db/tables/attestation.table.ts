import type { Generated, Selectable } from 'kysely';

export type ControlLinkTable = {
  id: Generated<string>;
  organisation_id: string;
  controlled_by: string;
  source: string;
  recorded_by: string | null;
  recorded_at: Date;
  ended_at: Generated<Date | null>;
};
export type ControlLinkRow = Selectable<ControlLinkTable>;

export type AttestationTable = {
  id: Generated<string>;
  organisation_id: string;
  item_code: string;
  version_id: string;
  period_from: string;
  period_to: string;
  claimed: 'met' | 'partly' | 'not_met' | 'not_applicable';
  statement: string;
  signed_by: string | null;
  signed_name: string;
  signed_at: Date;
  expires_on: string;
  superseded_at: Generated<Date | null>;
};
export type AttestationRow = Selectable<AttestationTable>;

export type ConductEvidenceTable = {
  id: Generated<string>;
  organisation_id: string;
  kind: string;
  title: string;
  reference: string | null;
  file_id: string | null;
  valid_from: string;
  received_at: Date;
  expires_on: string | null;
  is_public: Generated<boolean>;
  added_by: string | null;
  withdrawn_at: Generated<Date | null>;
  reminded_on: Generated<string | null>;
  expiry_told_on: Generated<string | null>;
};
export type ConductEvidenceRow = Selectable<ConductEvidenceTable>;

export type ConductEvidenceItemTable = {
  evidence_id: string;
  item_code: string;
};
export type ConductEvidenceItemRow = Selectable<ConductEvidenceItemTable>;

export type ValidationTable = {
  id: Generated<string>;
  attestation_id: string;
  organisation_id: string;
  person_id: string;
  view: 'agree' | 'disagree' | 'no_view';
  comment: Generated<string>;
  is_anonymous: boolean;
  given_at: Date;
  replaced_at: Generated<Date | null>;
};
export type ValidationRow = Selectable<ValidationTable>;

export type ValidationRequestTable = {
  subject_id: string;
  organisation_id: string;
  period_from: string;
  period_to: string;
  asked_at: Date;
};
