import type { Generated, Insertable, Selectable } from 'kysely';
import type { JsonObject } from '../json.ts';

export type ExpressionTable = {
  organisation_id: string;
  content: JsonObject;
  version: number;
  updated_by: string | null;
  updated_at: Date;
};

export type ExpressionVersionTable = {
  organisation_id: string;
  version: number;
  content: JsonObject;
  saved_by: string | null;
  saved_at: Date;
};

export type StoredInterestStatus = 'draft' | 'sent' | 'under_review' | 'decided' | 'withdrawn';
export type InterestTable = {
  id: Generated<string>;
  opportunity_id: string;
  organisation_id: string;
  status: Generated<StoredInterestStatus>;
  draft: Generated<JsonObject>;
  sent_version: number | null;
  sent_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  /** "Provider 3": given to all at once when the deadline has passed. */
  number: number | null;
  decision_due: string | null;
  overdue_since: string | null;
  nudged_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
export type InterestRow = Selectable<InterestTable>;
export type NewInterest = Insertable<InterestTable>;

/** Which lots the version that stands answers for. What is asked for them is in its snapshot. */
export type InterestLotTable = {
  interest_id: string;
  lot_id: string;
};

export type InterestVersionTable = {
  interest_id: string;
  version: number;
  snapshot: JsonObject;
  sent_by: string | null;
  sent_at: Date;
};
