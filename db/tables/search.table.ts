import type { Generated, GeneratedAlways } from 'kysely';
import type { JsonObject, JsonValue } from '../json.ts';

export type SearchDocumentTable = {
  index_name: string;
  id: string;
  version: number;
  title: string;
  body: string;
  tags: string[];
  sort_keys: JsonObject;
  document: JsonObject;
  /** Null in a document from before there were terms. */
  terms: string | null;
  length: Generated<number>;
  latitude: number | null;
  longitude: number | null;
  deleted: Generated<boolean>;
};

/** What a search reads of a document; its slot is its place in every bitmap. */
export type SearchEntryTable = {
  index_name: string;
  id: string;
  slot: number;
  latitude: number | null;
  longitude: number | null;
  words: string;
  title_words: string;
};

/** Which of 4,096 documents bear a tag. */
export type SearchBitmapTable = {
  index_name: string;
  tag: string;
  block: number;
  field: GeneratedAlways<string>;
  bits: string;
};

/** What documents are sorted and ranged by; nothing stands here for one that has no value. */
export type SearchSortTable = { index_name: string; sort_key: string; slot: number; id: string; value: JsonValue };

export type SearchWordTable = { index_name: string; word: string };

/** How many documents bear a term, and which, by number: as of the last count. */
export type SearchTermTable = { index_name: string; term: string; documents: number; bearers: number[] | null };

export type SearchNumberTable = { index_name: string; number: number; id: string };

/** A document written since its terms were last counted, and by which transaction. Triggers write it. */
export type SearchUncountedTable = { index_name: string; id: string; changed_in: string };

export type SearchIndexTable = {
  index_name: string;
  documents: Generated<number>;
  average_length: Generated<number>;
  counted_at: Date | null;
  /** What its documents were built with; '' when nobody knows. */
  format: Generated<string>;
  /** What a rebuilding under way builds with, and the last id that it has done. */
  rebuilding_format: string | null;
  rebuilt_up_to: string | null;
};

/** An index that a second engine follows. */
export type SearchFollowerTable = {
  index_name: string;
  /** Whether it is to be compared with the Postgres index. */
  compare: Generated<boolean>;
  /** When it last equalled the Postgres index; null when nobody knows whether it does. */
  compared_at: Date | null;
  /** Whether it is to be built anew. */
  rebuild: Generated<boolean>;
  /** How far the building anew has come, while there is one. */
  rebuilding_documents: number | null;
  rebuilding_written: number | null;
};

/** What a follower has not acknowledged yet. */
export type SearchOutboxTable = {
  index_name: string;
  id: string;
  version: number;
  change: Generated<number>;
  /** Since when it has been waiting, however often it changed again. */
  since: Generated<Date>;
  attempts: Generated<number>;
  retry_at: Generated<Date>;
  failure: string | null;
};

export type SearchLeaseTable = { name: string; holder: string; held_until: Date };

export type SearchComparisonTable = {
  id: Generated<string>;
  at: Date;
  index_name: string;
  engine: string;
  documents: number;
  missing: number;
  outdated: number;
  superfluous: number;
};
