import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type EnvelopeKeyTable = {
  id: Generated<string>;
  declaration_id: string;
  purpose: 'workforce_pack' | 'employee_information';
  /** Null once destroyed: then nothing that was sealed with it can be opened by anybody. */
  wrapped: Uint8Array | null;
  /** Which key of the environment wraps it. */
  key_id: string;
  created_at: Date;
  rotated_at: Date | null;
  destroyed_at: Date | null;
};
export type EnvelopeKeyRow = Selectable<EnvelopeKeyTable>;

export type WorkforcePackTable = {
  id: Generated<string>;
  declaration_id: string;
  giver_id: string;
  version: number;
  status: Generated<'draft' | 'released' | 'replaced' | 'withdrawn' | 'deleted'>;
  as_at: string;
  row_count: number | null;
  /** Where the rows lie, sealed. */
  sealed_key: string | null;
  envelope_id: string | null;
  /** What is shown. */
  figures: JsonObject | null;
  released_at: Date | null;
  released_by: string | null;
  delete_on: string;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  deleted_at: Date | null;
  created_by: string | null;
  created_at: Date;
};
export type WorkforcePackRow = Selectable<WorkforcePackTable>;

export type WorkforceUndertakingTable = {
  id: Generated<string>;
  declaration_id: string;
  organisation_id: string;
  /** By which the giver knows a bidder until it may know its name. */
  number: number;
  text_version: number;
  signed_name: string;
  signed_role: string;
  signed_by: string | null;
  signed_at: Date;
  ended_at: Date | null;
};
export type WorkforceUndertakingRow = Selectable<WorkforceUndertakingTable>;

export type WorkforcePackOpeningTable = {
  id: Generated<string>;
  pack_id: string;
  organisation_id: string;
  person_id: string | null;
  how: 'page' | 'csv';
  opened_at: Date;
};
export type WorkforcePackOpeningRow = Selectable<WorkforcePackOpeningTable>;

/** By when an organisation deletes what it was given, and that it did. */
export type TupeDeletionTable = {
  declaration_id: string;
  organisation_id: string;
  what: 'workforce_pack' | 'employee_information';
  due_on: string;
  asked_at: Date | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  words: string | null;
  overdue_since: string | null;
};
export type TupeDeletionRow = Selectable<TupeDeletionTable>;
