import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type TupePlanTable = {
  id: Generated<string>;
  declaration_id: string;
  version: number;
  transfer_on: string;
  jurisdiction: 'GB' | 'NI';
  rules_version: number;
  milestones: JsonObject[];
  reason: string;
  made_by: string | null;
  made_by_organisation_id: string | null;
  made_at: Date;
  replaced_at: Date | null;
};
export type TupePlanRow = Selectable<TupePlanTable>;

export type TupeMilestoneDoneTable = {
  declaration_id: string;
  code: string;
  done_on: string;
  words: Generated<string>;
  done_by: string | null;
  done_by_organisation_id: string | null;
  recorded_at: Date;
};
export type TupeMilestoneDoneRow = Selectable<TupeMilestoneDoneTable>;

/** What somebody was reminded of, once for each date. */
export type TupeReminderTable = {
  declaration_id: string;
  code: string;
  due: string;
  kind: 'before' | 'due' | 'overdue';
  sent_at: Date;
};
export type TupeReminderRow = Selectable<TupeReminderTable>;
