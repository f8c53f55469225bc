import type { Generated, Insertable, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type AuditEntryTable = {
  sequence: Generated<number>;
  at: Date;
  person_id: string | null;
  organisation_id: string | null;
  verb: string;
  noun: string;
  thing_id: string;
  detail: JsonObject;
  previous_hash: Generated<Uint8Array | null>;
  hash: Generated<Uint8Array>;
};
export type AuditEntryRow = Selectable<AuditEntryTable>;

export type FormSubmissionTable = {
  key: string;
  person_id: string | null;
  outcome: JsonObject | null;
  created_at: Generated<Date>;
};

export type MailMessageTable = {
  id: Generated<string>;
  kind: string;
  recipient: string;
  input: JsonObject;
  /** For mails that can be stopped by one press: where. */
  stop_url: Generated<string | null>;
  /** handing_over: its last byte may have left. */
  status: Generated<'queued' | 'sending' | 'handing_over' | 'sent' | 'failed'>;
  attempts: Generated<number>;
  /** How often it was left open whether it had gone. */
  doubts: Generated<number>;
  failure: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
};
export type MailMessageRow = Selectable<MailMessageTable>;

export type RateLimitTable = { key: string; points: Generated<number>; expire: number | null };

export type ReferenceEntryTable = {
  list: string;
  code: string;
  label: string;
  hint: string | null;
  heading: string | null;
  detail: JsonObject;
  position: number;
  verify: boolean;
  /** What a steward wrote when checking the entry. */
  note: string | null;
  source: string;
  edited_by: string | null;
  edited_at: Date | null;
};
export type ReferenceEntryRow = Selectable<ReferenceEntryTable>;
export type NewReferenceEntry = Insertable<ReferenceEntryTable>;

export type ReferenceLoadTable = { fingerprint: string; loaded_at: Generated<Date> };

export type PlaceTable = {
  code: string;
  type: 'nation' | 'region' | 'district';
  name: string;
  parent: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaced_by: string[];
};
export type ProgrammeAreaTable = {
  programme: string;
  version: string;
  code: string;
  name: string;
  primes: string[];
  verify: boolean;
  note: string | null;
  source: string;
  edited_by: string | null;
  edited_at: Date | null;
};
export type ProgrammeAreaMemberTable = {
  programme: string;
  version: string;
  code: string;
  place: string;
  portion: 'whole' | 'part';
};
