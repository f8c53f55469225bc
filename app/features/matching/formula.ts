import type { Importance, OpportunityForMatch, PartKey, ProviderForMatch } from './domain.ts';

/** The weight of one part, and why it weighs that much. Shown on the page that explains matching. */
export type PartWeight = { readonly label: string; readonly weight: number; readonly reason: string };

/** Rows that were read from a register or a notice are a guess: they count for less, and those of a need rule nobody out. */
export type ProposedRows = {
  /** How the points of fit and words are shared out there; together the same as elsewhere. */
  readonly weights: { readonly fit: number; readonly text: number };
  /** What a row of a directory entry is worth that its organisation has not confirmed. */
  readonly worth: number;
  /** What it is worth that the text of an entry names the place, where its seat lies elsewhere. */
  readonly placeNamed: number;
  /** What the place of an entry is worth of which no place is known. */
  readonly placeUnknown: number;
};

export type Formula = {
  readonly version: string;
  /** Weights are whole numbers that add up to 100. The order is the order of the explanation. */
  readonly parts: Readonly<Record<PartKey, PartWeight>>;
  /** How much a row or a capability counts in a mean. */
  readonly importance: Readonly<Record<Importance, number>>;
  /** Share of a row's fit that customer groups make; specialisms make the rest. */
  readonly groupShare: number;
  /** What named groups are worth where everyone is asked for. */
  readonly partOfEveryone: number;
  /** What a district is worth where the provider is not known to work there in person. */
  readonly notInPerson: number;
  /** What a capacity is worth that the profile does not state. */
  readonly unstatedCapacity: number;
  /** An unchecked claim counts as min(claimed, ceiling) × factor. */
  readonly unverified: { readonly ceiling: number; readonly factor: number };
  /** How a pair counts whose rows were only read from a text, on either side; null where that made no difference. */
  readonly proposed: ProposedRows | null;
  /** A record counts as (n × result + strength × mean) / (n + strength). */
  readonly trackRecordPrior: { readonly mean: number; readonly strength: number };
};

const v1 = {
  version: 'v1',
  parts: {
    fit: {
      label: 'Service and group fit',
      weight: 25,
      reason: 'The rows themselves: the service, for these people. With the words it makes 30 points.',
    },
    text: {
      label: 'Words',
      weight: 5,
      reason:
        'Words say what codes cannot, but are easily stuffed: enough to part two equal fits, too little to outweigh a row. ' +
        'Where no words were compared, the fit counts for them, which gives the 30 back.',
    },
    capability: {
      label: 'Capability',
      weight: 30,
      reason: 'What was checked counts in full, what is only claimed counts for little.',
    },
    coverage: {
      label: 'Area covered',
      weight: 15,
      reason: 'Districts asked for, and whether the provider is there in person.',
    },
    capacity: {
      label: 'Capacity',
      weight: 15,
      reason: 'The share of the volume that it could carry in the low, central and high case.',
    },
    freshness: {
      label: 'Fresh evidence',
      weight: 5,
      reason: 'Evidence decays. It asks for one current item a capability, not for many.',
    },
    trackRecord: {
      label: 'Track record',
      weight: 5,
      reason: 'Adjusted results, drawn to the mean when few; a newcomer gets the mean.',
    },
  },
  // Three desirable rows weigh as much as one essential row.
  importance: { essential: 3, desirable: 1 },
  groupShare: 0.6,
  partOfEveryone: 0.5,
  notInPerson: 0.5,
  unstatedCapacity: 0.5,
  unverified: { ceiling: 2, factor: 0.5 },
  proposed: null,
  trackRecordPrior: { mean: 0.5, strength: 10 },
} as const satisfies Formula;

// The same, but for rows that were only read from a text.
const v2 = {
  ...v1,
  version: 'v2',
  proposed: { weights: { fit: 3, text: 27 }, worth: 0.5, placeNamed: 0.5, placeUnknown: 1 },
} as const satisfies Formula;

/**
 * Every formula that ever scored a match. Changing a number means a new version beside the old one: stored scores name
 * their version and must stay reproducible. (domain.md 4.2; the unmarked numbers are ours, docs/matching.md says how they
 * were found.)
 */
export const FORMULAS = { v1, v2 } as const;

/** The formula that new scores use. */
export const CURRENT_FORMULA: Formula = FORMULAS.v2;

/** The parts in the order in which they are explained. */
export const PART_KEYS = [
  'fit',
  'text',
  'capability',
  'coverage',
  'capacity',
  'freshness',
  'trackRecord',
] as const satisfies readonly PartKey[];

/**
 * Finds the formula behind a stored score.
 * @param version the version that the score names
 * @returns the formula, or undefined when there never was one of that name
 */
export function findFormula(version: string): Formula | undefined {
  return Object.values<Formula>(FORMULAS).find((formula) => formula.version === version);
}

/** How rows count for this pair when they were only proposed, on either side; null when both sides have stated them. */
export function proposedRows(
  formula: Formula,
  need: Pick<OpportunityForMatch, 'proposed'>,
  provider: Pick<ProviderForMatch, 'claimed'>,
): ProposedRows | null {
  return need.proposed || !provider.claimed ? formula.proposed : null;
}

/** What a part weighs for such a pair. */
export function weightOf(key: PartKey, formula: Formula, proposed: ProposedRows | null): number {
  return proposed && (key === 'fit' || key === 'text') ? proposed.weights[key] : formula.parts[key].weight;
}
