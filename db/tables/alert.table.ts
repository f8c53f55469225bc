import type { Generated, Insertable, Selectable } from 'kysely';

export type AlertFrequency = 'instant' | 'daily' | 'weekly' | 'off';
/**
 * need: an opportunity that fits one's organisation. provider: a provider that fits one's opportunity. answering: what
 * happens to an opportunity that one's organisation follows or answers. running: what happens to one's own.
 */
export type AlertKind = 'need' | 'provider' | 'answering' | 'running';
export type NotificationKind = AlertKind | 'saved_search';

export type AlertPreferenceTable = {
  person_id: string;
  kind: AlertKind;
  frequency: AlertFrequency;
  updated_at: Date;
};

export type SavedSearchTable = {
  id: Generated<string>;
  person_id: string;
  /** The organisation that its owner acted for; null for a person alone. */
  organisation_id: string | null;
  page: 'opportunity' | 'profile';
  query: string;
  name: string;
  frequency: AlertFrequency;
  /** The day up to which it was looked what it finds because time passes. */
  checked_on: string;
  created_at: Date;
  updated_at: Date;
};
export type SavedSearchRow = Selectable<SavedSearchTable>;
export type NewSavedSearch = Insertable<SavedSearchTable>;

export type NotificationTable = {
  id: Generated<string>;
  person_id: string;
  organisation_id: string | null;
  kind: NotificationKind;
  /** What the person hears of once: "opportunity:…", "profile:…", "profile:… for …" or the event and what it is about. */
  key: string;
  thing_id: string;
  thing_version: number;
  /** What it is good for: one's organisation, one's opportunity or one's saved search. */
  for_id: string;
  title: string;
  for_name: string;
  why: string[];
  score: number | null;
  formula_version: string | null;
  frequency: AlertFrequency;
  mail_id: string | null;
  /** The score that was acted on; null where a search found it. */
  match_id: string | null;
  created_at: Date;
  seen_at: Date | null;
  /** What happened and where to read of it, in what is told of an opportunity that one answers or runs. */
  event: Generated<string | null>;
  path: Generated<string | null>;
};
export type NotificationRow = Selectable<NotificationTable>;
export type NewNotification = Insertable<NotificationTable>;

export type AlertDigestTable = { person_id: string; run_on: string; mail_id: string };

export type AlertNoun = 'opportunity' | 'profile';

/** A published version of which people are still to be told. It goes when they have been. */
export type AlertDueTable = { noun: AlertNoun; thing_id: string; version: number; queued_at: Date };

export type NotForUsTable = {
  opportunity_id: string;
  organisation_id: string;
  person_id: string;
  reason: string;
  words: string;
  created_at: Date;
};
export type NotForUsRow = Selectable<NotForUsTable>;
