import type { DecisionOutcome, SetAsideWhy } from '#db/tables/decision.table.ts';
import type { DecisionState } from './domain.ts';

/** Outcomes as a provider and a prime read them. */
export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  award: 'Award',
  reserve: 'Reserve',
  not_this_time: 'Not this time',
};

/** What each outcome means, for those who choose one. */
export const outcomeHints: Readonly<Record<DecisionOutcome, string>> = {
  award: 'The work in this lot goes to this provider, after the standstill',
  reserve: 'Takes the place of the award if that falls before it is signed',
  not_this_time: 'Not chosen for this lot',
};

/** States as a page shows them. */
export const stateWords: Readonly<Record<DecisionState, string>> = {
  undecided: 'Not decided',
  award_in_standstill: 'Award, in standstill',
  award_effective: 'Award',
  reserve: 'Reserve',
  not_this_time: 'Not this time',
  gone: 'Withdrawn',
};

/** Why a decision does not stand any more. */
export const setAsideWords: Readonly<Record<SetAsideWhy, string>> = {
  promoted: 'The reserve was given the award',
  released: 'The reserve was released',
  provider_withdrew: 'The provider gave it back or withdrew',
  challenge_upheld: 'A challenge was upheld, and the lot is decided anew',
  opportunity_withdrawn: 'The opportunity was withdrawn',
};
