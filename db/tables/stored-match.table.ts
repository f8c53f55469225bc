import type { Generated, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type MatchTable = {
  id: Generated<string>;
  opportunity_id: string;
  opportunity_version: number;
  organisation_id: string;
  profile_version: number;
  formula_version: string;
  scored_on: string;
  text_relevance: number | null;
  total: number;
  parts: JsonObject[];
  exclusions: JsonObject[];
  inputs: JsonObject;
  inputs_digest: string;
  cause: 'invitation' | 'alert';
  created_at: Date;
};
export type MatchRow = Selectable<MatchTable>;

export type FairnessCountTable = {
  opportunity_id: string;
  dimension: 'size' | 'sector';
  value: string;
  counted_on: string;
  qualified: number;
  top_places: number;
};
