import type { Generated, Insertable, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ProfileTable = {
  id: Generated<string>;
  organisation_id: string;
  status: Generated<'draft' | 'published' | 'unpublished'>;
  summary: Generated<string>;
  largest_contract_pence: number | null;
  outcome_share_percent: number | null;
  reserves_band: string | null;
  tupe_experience: 'none' | 'transferred_in' | 'transferred_out' | 'both' | null;
  published_version: number | null;
  published_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
export type ProfileRow = Selectable<ProfileTable>;

export type ActivityTable = {
  id: Generated<string>;
  profile_id: string;
  service_type: string;
  customer_groups: Generated<string[]>;
  specialisms: Generated<string[]>;
  /** How the places were chosen, so that the form can show it again; `districts` is what it came to. */
  place_rule: JsonObject | null;
  districts: Generated<string[]>;
  ways: Generated<string[]>;
  capacity_per_month: number | null;
  since: string | null;
  description: Generated<string>;
  position: number;
};
export type ActivityRow = Selectable<ActivityTable>;
export type NewActivity = Insertable<ActivityTable>;

export type CapabilityClaimTable = {
  id: Generated<string>;
  profile_id: string;
  capability_code: string;
  claimed_level: number;
  statement: string;
  verified_level: number | null;
  verified_on: string | null;
  verified_by: string | null;
};
export type CapabilityClaimRow = Selectable<CapabilityClaimTable>;

export type StoredFileTable = {
  id: Generated<string>;
  organisation_id: string;
  name: string;
  content_type: string;
  bytes: number;
  sha256: string;
  storage_key: string;
  uploaded_by: string;
  created_at: Date;
};
export type StoredFileRow = Selectable<StoredFileTable>;

export type EvidenceTable = {
  id: Generated<string>;
  profile_id: string;
  capability_code: string | null;
  kind: string;
  title: string;
  reference: string | null;
  file_id: string | null;
  valid_from: string | null;
  expires_on: string | null;
  outcome: Generated<string>;
  created_at: Date;
};
export type EvidenceRow = Selectable<EvidenceTable>;

export type InsuranceTable = {
  id: Generated<string>;
  profile_id: string;
  kind: 'public_liability' | 'employers_liability' | 'professional_indemnity';
  cover_pence: number;
  expires_on: string;
};
export type InsuranceRow = Selectable<InsuranceTable>;

export type ProfileVersionTable = {
  id: Generated<string>;
  organisation_id: string;
  version: number;
  snapshot: JsonObject;
  published_by: string | null;
  published_at: Date;
};
export type ProfileVersionRow = Selectable<ProfileVersionTable>;
