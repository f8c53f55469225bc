/** Written by triggers alone (migration 2026-11-25-05); bits are read inside Postgres, and never here. */
export type MatchBitTable = { list: 'district' | 'group' | 'specialism' | 'capability'; code: string; bit: number };

export type MatchRowTable = {
  organisation_id: string;
  activity_id: string;
  service_type: string;
  claimed: boolean;
  capacity: number | null;
};

/** In which transaction the rows of an organisation were last written (migration 2026-11-26-11). */
export type MatchChangeTable = { organisation_id: string; changed_in: string };

export type NeedRowTable = {
  opportunity_id: string;
  requirement_id: string;
  organisation_id: string;
  service_type: string;
  open_until: string | null;
};
