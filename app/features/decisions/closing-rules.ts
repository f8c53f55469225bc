import type { DecisionState } from './domain.ts';

type Placed = { lotId: string; state: DecisionState };
export type ClosingProblem = { reason: 'undecided' | 'reserve_without_award'; count: number };

/** What keeps an opportunity from being closed: nobody is left without an outcome, and nobody waits for what will not come. */
export function closingProblem(interests: readonly Placed[]): ClosingProblem | null {
  const undecided = interests.filter(({ state }) => state === 'undecided').length;
  if (undecided > 0) return { reason: 'undecided', count: undecided };
  const awarded = new Set(interests.filter(({ state }) => state.startsWith('award_')).map(({ lotId }) => lotId));
  const stranded = interests.filter(({ state, lotId }) => state === 'reserve' && !awarded.has(lotId)).length;
  return stranded > 0 ? { reason: 'reserve_without_award', count: stranded } : null;
}
