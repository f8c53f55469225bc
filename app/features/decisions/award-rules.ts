/** An answer with its place, as the ranking of the assessments has it. */
export type Ranked = { interestId: string; awardable: boolean; rank: number | null };

export type AwardProblem = 'not_assessed' | 'others_not_assessed' | 'below_threshold' | 'not_first';

type AwardCase = {
  interestId: string;
  /** Whether criteria were published. Without any, a reason in words is all there is to go by. */
  hasCriteria: boolean;
  /** Those with agreed scores, the first first. */
  ranked: readonly Ranked[];
  /** All that the lot could still go to: live, and not told "not this time". */
  candidates: readonly string[];
};

/**
 * What speaks against an award. Criteria were published, so that an award follows scores that were agreed, of everyone that
 * the lot could still go to. Who is below a threshold, or not the first, may be awarded for a reason that is kept and that
 * everyone who answered in the lot reads.
 */
export function awardProblem({ interestId, hasCriteria, ranked, candidates }: AwardCase): AwardProblem | null {
  if (!hasCriteria) return null;
  const mine = ranked.find((one) => one.interestId === interestId);
  if (!mine) return 'not_assessed';
  const known = new Set(ranked.map((one) => one.interestId));
  if (candidates.some((candidate) => !known.has(candidate))) return 'others_not_assessed';
  if (!mine.awardable) return 'below_threshold';
  const open = new Set(candidates);
  const first = ranked.find((one) => one.awardable && open.has(one.interestId));
  return first && first.interestId !== interestId ? 'not_first' : null;
}

/** Whether a reason lets the award go on in spite of it. */
export function isForgiven(problem: AwardProblem): boolean {
  return problem === 'below_threshold' || problem === 'not_first';
}
