import type { Criterion } from '../opportunities/criteria.ts';
import type { CriterionScore } from './points.ts';
import { mostTotal, pointsFor, totalInWords, weightedTotal } from './totals.ts';

/** An answer with its agreed scores. */
export type ScoredInterest = {
  interestId: string;
  organisationId: string;
  /** "Provider 3" */
  number: number;
  scores: readonly CriterionScore[];
};

/** What put an answer before the next one: its total, its points on a criterion, or the draw. */
export type SettledBy = { by: 'total' } | { by: 'criterion'; criterionId: string } | { by: 'draw' };

export type RankedInterest = ScoredInterest & {
  /** Weight times points, summed: a whole number out of `most`. */
  weighted: number;
  most: number;
  /** The same out of 100, to one place: "76.4". */
  total: string;
  /** The criteria on which it has fewer points than their threshold. */
  belowThreshold: readonly string[];
  /** Whether it may be awarded: it is below no threshold. */
  awardable: boolean;
  /** From 1, among those that may be awarded; null for the others. */
  rank: number | null;
  /** What put it before the next in the list; null for the last of those that may be awarded, and for the others. */
  ahead: SettledBy | null;
};

/**
 * Ranks answers: by weighted total; where that is the same, by points on the heaviest criterion, then the next, as published
 * where two weigh the same; where all points are the same, by the draw. Names, size and the time of sending have no part
 * in it. Those below a threshold come after all others, and have no rank.
 * @param lotOf gives each answer its lot in the draw: the same for the same seed and answer
 */
export function rank(
  criteria: readonly Criterion[],
  interests: readonly ScoredInterest[],
  lotOf: (interestId: string) => string,
): RankedInterest[] {
  const heaviestFirst = criteria.toSorted((a, b) => b.weight - a.weight);
  const standing = interests
    .map((interest) => ({ ...interest, ...standingOf(criteria, interest.scores) }))
    .sort(
      (a, b) =>
        Number(b.awardable) - Number(a.awardable) ||
        b.weighted - a.weighted ||
        byPoints(heaviestFirst, a, b) ||
        compareTexts(lotOf(a.interestId), lotOf(b.interestId)),
    );
  return standing.map((interest, index) => ({
    ...interest,
    rank: interest.awardable ? index + 1 : null,
    ahead: aheadOf(heaviestFirst, interest, standing[index + 1]),
  }));
}

type Standing = ScoredInterest & { weighted: number; awardable: boolean };

function standingOf(criteria: readonly Criterion[], scores: readonly CriterionScore[]) {
  const weighted = weightedTotal(criteria, scores);
  const most = mostTotal(criteria);
  const belowThreshold = criteria
    .filter(({ id, threshold }) => threshold !== null && pointsFor(scores, id) < threshold)
    .map(({ id }) => id);
  return {
    weighted,
    most,
    total: totalInWords(weighted, most),
    belowThreshold,
    awardable: belowThreshold.length === 0,
  };
}

function byPoints(heaviestFirst: readonly Criterion[], a: ScoredInterest, b: ScoredInterest): number {
  const telling = tellingCriterion(heaviestFirst, a, b);
  return telling ? pointsFor(b.scores, telling.id) - pointsFor(a.scores, telling.id) : 0;
}

function tellingCriterion(heaviestFirst: readonly Criterion[], a: ScoredInterest, b: ScoredInterest) {
  return heaviestFirst.find(({ id }) => pointsFor(a.scores, id) !== pointsFor(b.scores, id));
}

function aheadOf(heaviestFirst: readonly Criterion[], one: Standing, next: Standing | undefined): SettledBy | null {
  if (!one.awardable || !next?.awardable) return null;
  if (one.weighted !== next.weighted) return { by: 'total' };
  const telling = tellingCriterion(heaviestFirst, one, next);
  return telling ? { by: 'criterion', criterionId: telling.id } : { by: 'draw' };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
