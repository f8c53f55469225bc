import { type Criterion, mostPoints } from '../opportunities/criteria.ts';
import type { CriterionScore } from './points.ts';

// Every sum here is of whole numbers: no total depends on the order of adding or on how a machine holds a fraction.

/** A fraction of whole numbers, as it comes. */
export type Fraction = { over: number; under: number };

/** The mean of some points. @returns null when there are none */
export function meanOf(points: readonly number[]): Fraction | null {
  if (points.length === 0) return null;
  return { over: points.reduce((sum, one) => sum + one, 0), under: points.length };
}

/** To the nearest whole number; a half goes up: 3.5 is 4. */
export function rounded({ over, under }: Fraction): number {
  return Math.floor((2 * over + under) / (2 * under));
}

/** "3.67": to two places, a half up, without zeros at the end. */
export function fractionInWords({ over, under }: Fraction): string {
  const hundredths = rounded({ over: over * 100, under });
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return text.replace(/\.?0+$/, '') || '0';
}

/** Whether the agreed points are other than the mean of the locked scores, which then needs a reason. */
export function movesFromMean(agreed: number, locked: readonly number[]): boolean {
  const mean = meanOf(locked);
  return mean === null || agreed !== rounded(mean);
}

type Pointed = Pick<CriterionScore, 'criterionId' | 'points'>;

/** Weight times points, over all criteria. @throws when a criterion has no score */
export function weightedTotal(criteria: readonly Criterion[], scores: readonly Pointed[]): number {
  return criteria.reduce((sum, { id, weight }) => sum + weight * pointsFor(scores, id), 0);
}

/** The weighted total of an answer with the most points on each criterion. */
export function mostTotal(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight * mostPoints, 0);
}

/** "76.4": a weighted total out of 100, to one place, a half up. */
export function totalInWords(total: number, most: number): string {
  if (most === 0) return '0';
  const tenths = rounded({ over: total * 1000, under: most });
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The points for one criterion. @throws when it has none */
export function pointsFor(scores: readonly Pointed[], criterionId: string): number {
  const score = scores.find((one) => one.criterionId === criterionId);
  if (!score) throw new Error(`Criterion ${criterionId} has no score`);
  return score.points;
}
