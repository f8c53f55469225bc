import type { Temporal } from 'temporal-polyfill';

/*
 * What matching reads and what it says (domain.md 4.2).
 *
 * Legal form, size, brand, past bid wins and payment tier are not here on purpose (domain.md, correction 8):
 * what the types cannot hold, a formula cannot weigh.
 *
 * Codes (services, groups, specialisms, places, capabilities, evidence kinds) are open strings.
 */

/** The customer group that stands for everyone: an activity with it fits every group but the one below. */
export const ALL_CUSTOMERS = 'anyone_out_of_work';
/** People in work on low pay: the one group that is not among those out of work. */
export const IN_WORK = 'in_work';

export type Importance = 'essential' | 'desirable';
export type WayOfWorking = 'site' | 'outreach' | 'remote';

/** 0 none, 1 developing, 2 practised, 3 proven, 4 leading. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type VerificationOutcome =
  | 'unverified'
  | 'checked_by_platform'
  | 'checked_by_prime'
  | 'checked_by_assessor'
  | 'refuted'
  | 'expired';

/** One row of a profile: which service, for whom, where, how, how many a month. */
export type Activity = {
  readonly id: string;
  readonly serviceType: string;
  readonly customerGroups: readonly string[];
  readonly specialisms: readonly string[];
  /** GSS codes of local authority districts. A remote way of working still covers only these. */
  readonly districts: readonly string[];
  readonly ways: readonly WayOfWorking[];
  /** Null when the profile does not say. */
  readonly capacityPerMonth: number | null;
  /** Shown, never scored. */
  readonly since: string | null;
};

/** What a provider says of itself beside what somebody has checked. `verifiedLevel` is null until checked. */
export type Claim = {
  readonly capabilityCode: string;
  readonly claimedLevel: Level;
  readonly verifiedLevel: Level | null;
  readonly verifiedOn: Temporal.PlainDate | null;
};

/** Accounts, an insurance policy, a certificate, a reference… */
export type Evidence = {
  readonly id: string;
  readonly capabilityCode: string | null;
  readonly kind: string;
  readonly title: string;
  readonly validFrom: Temporal.PlainDate | null;
  /** The last day on which it holds. Null when it has no end of its own. */
  readonly expiresOn: Temporal.PlainDate | null;
  readonly outcome: VerificationOutcome;
  /** Months after `validFrom` for which this kind is current: accounts 18, outcome data 24, references 36. */
  readonly decayMonths: number | null;
};

export type ProviderForMatch = {
  readonly organisationId: string;
  /** Shown, never scored. */
  readonly name: string;
  /** False for a directory entry, made from public registers, that its organisation has not taken over. */
  readonly claimed: boolean;
  /** Districts where a directory entry is known to be, beside those of its rows; none of what its organisation has claimed. */
  readonly seat: readonly string[];
  readonly activities: readonly Activity[];
  readonly capabilities: readonly Claim[];
  readonly evidence: readonly Evidence[];
  /** Null when the profile does not say. Listed when missing, never scored. */
  readonly tupeExperience: boolean | null;
  /** On an exclusion or debarment list. */
  readonly excluded: boolean;
  /** Null while the profile is a draft or withdrawn; a directory entry needs none. */
  readonly publishedOn: Temporal.PlainDate | null;
  readonly trackRecord: {
    /** Referrals or contracts observed. */
    readonly delivered: number;
    /** The result adjusted for who was served, 0 to 1. Null when none is known. */
    readonly adjusted: number | null;
  };
};

export type CapabilityAsked = { readonly code: string; readonly level: Level; readonly importance: Importance };

/** One row of an opportunity. An empty list, or null, asks for nothing in particular. */
export type Requirement = {
  readonly id: string;
  readonly serviceType: string | null;
  readonly customerGroups: readonly string[];
  readonly specialisms: readonly string[];
  readonly districts: readonly string[];
  /** People a month in the low, central and high case. */
  readonly volumeLow: number | null;
  readonly volumeCentral: number | null;
  readonly volumeHigh: number | null;
  readonly importance: Importance;
  readonly capabilities: readonly CapabilityAsked[];
};

export type OpportunityForMatch = {
  readonly opportunityId: string;
  /** Shown, never scored. */
  readonly title: string;
  /** True when its rows were only read from a text: nobody of the market has confirmed them. */
  readonly proposed: boolean;
  readonly requirements: readonly Requirement[];
  /** Kinds of evidence without which a provider cannot be taken on, such as an insurance. */
  readonly mandatoryEvidence: readonly string[];
  readonly tupeLikely: boolean;
  /** Read by the search engine, whose answer comes back as the text relevance. */
  readonly text: string;
};

export type PartKey = 'fit' | 'text' | 'capability' | 'coverage' | 'capacity' | 'freshness' | 'trackRecord';

export type Part = {
  readonly key: PartKey;
  readonly label: string;
  readonly weight: number;
  /** 0 to 1, to six decimals. */
  readonly value: number;
  /** weight × value, to one decimal. */
  readonly points: number;
  readonly evidence: string;
  readonly missing: string | null;
};

export type ExclusionKind =
  | 'service'
  | 'group'
  | 'place'
  | 'certificate_missing'
  | 'certificate_expired'
  | 'excluded'
  | 'not_published';

export type Exclusion = { readonly kind: ExclusionKind; readonly reason: string; readonly lift: string };

/** How one row of the need is met. Values are 0 to 1; the lists hold codes. */
export type RequirementMatch = {
  readonly requirementId: string;
  readonly label: string;
  readonly importance: Importance;
  readonly activityIds: readonly string[];
  readonly fit: number;
  readonly coverage: number;
  readonly capacity: number;
  readonly missingGroups: readonly string[];
  readonly missingSpecialisms: readonly string[];
  readonly coveredDistricts: readonly string[];
  readonly missingDistricts: readonly string[];
};

/** One step that a provider could take, as data, so that a promise of points can be checked by taking it. */
export type Change =
  | { readonly kind: 'state_capacity'; readonly activityId: string; readonly perMonth: number }
  | { readonly kind: 'work_in_person'; readonly activityId: string }
  | { readonly kind: 'add_groups'; readonly activityId: string; readonly codes: readonly string[] }
  | { readonly kind: 'add_specialisms'; readonly activityId: string; readonly codes: readonly string[] }
  | { readonly kind: 'add_districts'; readonly activityId: string; readonly codes: readonly string[] }
  | { readonly kind: 'add_activity'; readonly activity: Activity }
  | { readonly kind: 'add_evidence'; readonly capabilityCode: string }
  | { readonly kind: 'add_certificate'; readonly evidenceKind: string }
  | { readonly kind: 'claim_level'; readonly capabilityCode: string; readonly level: Level }
  | { readonly kind: 'verify_level'; readonly capabilityCode: string; readonly level: Level };

/** Cheapest first: state a fact, show a document, be checked by somebody, deliver more. */
export const EFFORTS = ['state', 'show', 'be_checked', 'deliver_more'] as const;
export type Effort = (typeof EFFORTS)[number];

/** A step and the points that it alone would add today. */
export type Raise = {
  readonly effort: Effort;
  readonly text: string;
  readonly points: number;
  /** What of it falls to which part; a step may cost one part a little of what it brings another. */
  readonly gains: Readonly<Partial<Record<PartKey, number>>>;
  readonly change: Change;
};

/** A score with its reasons. Plain data: it can be stored as JSON and compared with a later reckoning. */
export type Score = {
  readonly organisationId: string;
  readonly opportunityId: string;
  readonly formulaVersion: string;
  /** ISO date. With the version and the inputs it reproduces the score to the digit. */
  readonly scoredOn: string;
  /** What the search engine told of the words, unrounded; null when none were compared. */
  readonly textRelevance: number | null;
  /** 0 to 100, to one decimal: the sum of the points of the parts. */
  readonly total: number;
  readonly parts: readonly Part[];
  readonly exclusions: readonly Exclusion[];
  readonly missing: readonly string[];
  readonly perRequirement: readonly RequirementMatch[];
};

export type Match = Score & { readonly raises: readonly Raise[] };

export type CodeList = 'place' | 'service' | 'group' | 'specialism' | 'capability' | 'evidence';

/** Gives the words for a code. */
export type NameLookup = (list: CodeList, code: string) => string;
