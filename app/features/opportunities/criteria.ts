import type { OpportunitySnapshot } from './snapshot.ts';

export type Criterion = OpportunitySnapshot['criteria'][number];

export const mostCriteria = 12;
/** Each assessor gives from no points to this many for each criterion. */
export const mostPoints = 5;

/** The weights of criteria, added up. */
export function sumOfWeights(criteria: readonly Pick<Criterion, 'weight'>[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** What keeps criteria from being published, in words; null when they are complete. */
export function criteriaProblem(criteria: readonly Criterion[]): string | null {
  if (criteria.length === 0) return 'Add at least one criterion: how you will judge the answers';
  const sum = sumOfWeights(criteria);
  return sum === 100 ? null : `The weights of the criteria add up to ${sum}. They must add up to 100`;
}

/** "60% of the score, at least 2 of 5 points" */
export function weightInWords({ weight, threshold }: Pick<Criterion, 'weight' | 'threshold'>): string {
  const share = `${weight}% of the score`;
  return threshold === null ? share : `${share}, at least ${threshold} of ${mostPoints} points`;
}

/** "How you will do it 60%; Price 40%" */
export function criteriaInWords(criteria: readonly Criterion[]): string {
  return criteria.map(({ name, weight }) => `${name} ${weight}%`).join('; ');
}
