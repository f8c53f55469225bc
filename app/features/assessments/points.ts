/** What each number of points means, the same for every criterion. */
export const pointWords: readonly string[] = [
  'No answer, or nothing that bears on it',
  'Poor: serious doubts',
  'Weak: some of it met, with gaps',
  'Adequate: met, with little evidence',
  'Good: met, with evidence',
  'Excellent: met in full, with strong evidence',
];

/** How an answer did on one criterion. */
export type CriterionScore = { criterionId: string; points: number; reason: string };
