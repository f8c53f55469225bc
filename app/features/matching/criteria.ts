import type { Level } from './domain.ts';

/** A provider set beside a draft, with the one thing about it that counts are kept for and no score ever reads. */
export type CriterionKind =
  | 'service'
  | 'groups'
  | 'group'
  | 'places'
  | 'place'
  | 'specialism'
  | 'volume'
  | 'capability'
  | 'evidence';

/**
 * What one criterion of a draft costs: of those that everything else leaves, how many meet it, how many are lost, and how
 * many of the lost are small.
 */
export type CriterionCost = {
  readonly kind: CriterionKind;
  /** Null for what is asked of every provider, whatever it answers. */
  readonly requirementId: string | null;
  /** The code asked for; none for places, groups and volume as a whole. */
  readonly code: string | null;
  readonly level: Level | null;
  /** What becomes of those that do not meet it. */
  readonly effect: 'ruled_out' | 'row_unanswered' | 'scores_less';
  readonly of: number;
  readonly meets: number;
  readonly lost: number;
  readonly lostSmall: number;
  /** For a capability: how many would meet the level below. */
  readonly meetsBelow: number | null;
};

/** Counts one criterion while candidates go by. */
export type Counter = {
  count(candidate: { isSmall: boolean }, meets: boolean, meetsBelow?: boolean): void;
  cost(): CriterionCost;
};

/** A counter that has seen nobody yet. */
export function countCriterion(
  criterion: Pick<CriterionCost, 'kind' | 'requirementId' | 'code' | 'effect'> & { level?: Level },
): Counter {
  let of = 0;
  let meets = 0;
  let lostSmall = 0;
  let below = 0;
  return {
    count({ isSmall }, isMet, isMetBelow = false) {
      of += 1;
      if (isMet) meets += 1;
      else if (isSmall) lostSmall += 1;
      if (isMet || isMetBelow) below += 1;
    },
    cost() {
      const { level = null, ...rest } = criterion;
      const lowers = rest.kind === 'capability' && level !== null && level > 1;
      return { ...rest, level, of, meets, lost: of - meets, lostSmall, meetsBelow: lowers ? below : null };
    },
  };
}
