import type { ConcernClock } from './clocks.ts';
import type { ConcernState } from './states.ts';

/** States of a named concern as whom it is about reads them. */
export const aboutWords: Readonly<Record<ConcernState, string>> = {
  draft: 'Not sent',
  raised_with_prime: 'Waits for your answer',
  resolved: 'You offered a way to put it right',
  prime_deadlock: 'You do not agree with each other',
  prime_overdue: 'Not answered in time',
  submitted: 'With the stewards',
  triaged: 'A steward is looking at it',
  mediation: 'In mediation',
  settled: 'Settled',
  mediation_failed: 'Mediation ended without a settlement',
  decided: 'Decided',
  remedy_plan: 'To be put right by you',
  verified: 'Put right and checked',
  withdrawn: 'Taken back',
  closed: 'Closed',
};

/** What a running clock waits for, for whom the concern is about. */
export const aboutClockWords: Readonly<Partial<Record<ConcernClock, string>>> = {
  prime_acknowledges: 'You say that you have read it',
  prime_decides: 'You answer it',
  subject_replies: 'You reply to the stewards',
  mediation: 'Mediation ends',
  remedy_plan: 'You say how you will put it right',
  remedy: 'You put it right',
};
