/** A requirement as a search over the rows of all published profiles, with the most points that meeting it in full brings. */
export type AskedRow = {
  /** Null asks for any. */
  serviceType: string | null;
  /** For each group asked for, the published codes that meet it; and what any group at all is worth where everyone is asked for. */
  groups: readonly { codes: readonly string[]; ofAnyone: number }[];
  specialisms: readonly string[];
  districts: readonly string[];
  /** The districts of the same regions. */
  around: readonly string[];
  volumes: readonly number[];
  points: { groups: number; specialisms: number; coverage: number; capacity: number; whenAnswered: number };
};

/** A need in the same form. */
export type AskedNeed = {
  rows: readonly AskedRow[];
  /** Points for each level that a row may hold (a claimed level, or ten more than the level verified), and for current evidence. */
  capabilities: readonly { code: string; points: readonly number[]; freshPoints: number }[];
  mandatoryEvidence: readonly string[];
  /** What everybody gets. */
  pointsOfAll: number;
  /** What words that are wholly alike bring. */
  words: number;
  /** The most that fit and place, and the words, bring to a pair whose rows were only read from a text; null where those count as any others. */
  proposed: { points: number; words: number } | null;
  /** True when the rows of the need itself were only read from a text. */
  isProposed: boolean;
  notInPerson: number;
  unstatedCapacity: number;
  today: string;
};

export type Whom = {
  need: AskedNeed;
  claimedOnly: boolean;
  /** The organisation whose need it is, which is never among the answers. */
  except: string;
};
