import type { ConcernInFull } from '#db/queries/concern.ts';
import type { ConcernFacts } from './guards.ts';

type Known = Pick<
  ConcernInFull,
  | 'openness'
  | 'litigation'
  | 'triage'
  | 'outcome'
  | 'shown_on'
  | 'aggregate_id'
  | 'aggregate_answered_at'
  | 'subject_answered_at'
  | 'answer_days_over'
>;

/** Nothing is known and nothing was done: a concern before it is sent. */
export const noFacts: ConcernFacts = {
  openness: 'named',
  litigation: false,
  triage: null,
  outcome: null,
  subjectKnows: false,
  subjectHeard: false,
  hasInterest: false,
  isDayOver: false,
};

/** What a concern itself tells of what its steps depend on; `given` is about who takes the step, and what they decide. */
export function factsOf(concern: Known, given: Partial<ConcernFacts> = {}): ConcernFacts {
  const { openness, litigation, triage, outcome } = concern;
  return {
    openness,
    litigation,
    triage,
    outcome,
    subjectKnows: openness === 'named' || concern.shown_on !== null || concern.aggregate_id !== null,
    subjectHeard:
      concern.subject_answered_at !== null ||
      concern.aggregate_answered_at !== null ||
      Boolean(concern.answer_days_over),
    hasInterest: false,
    isDayOver: false,
    ...given,
  };
}
