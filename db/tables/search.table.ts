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
  words: Generated<string>;
  deleted: Generated<boolean>;
};
