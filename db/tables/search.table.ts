import type { Generated } from 'kysely';
import type { JsonObject } from '../json.ts';

export type SearchDocumentTable = {
  index_name: string;
  id: string;
  version: number;
  title: string;
  body: string;
  tags: string[];
  sort_keys: JsonObject;
  document: JsonObject;
  words: string;
  title_words: Generated<string>;
  /** Null in a document from before there were terms. */
  terms: string | null;
  length: Generated<number>;
  latitude: number | null;
  longitude: number | null;
  deleted: Generated<boolean>;
};

export type SearchWordTable = { index_name: string; word: string };

export type SearchTermTable = { index_name: string; term: string; documents: number };

export type SearchIndexTable = { index_name: string; documents: number; average_length: number; counted_at: Date };
