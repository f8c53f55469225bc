import type { Temporal } from 'temporal-polyfill';
import { isBefore, type StoredStatus } from './domain.ts';

export const opportunityStates = ['draft', 'open', 'amending', 'closed', 'decided', 'withdrawn'] as const;
/** What an opportunity is to those who work on it. Open, amending and closed are all stored as published. */
export type OpportunityState = (typeof opportunityStates)[number];

export const opportunityEvents = [
  'publish',
  'amend',
  'publish_amendment',
  'discard_amendment',
  'deadline_passes',
  'decide',
  'withdraw',
  'reopen',
] as const;
export type OpportunityEvent = (typeof opportunityEvents)[number];

/** What must be true of an opportunity for some of the events. */
export type OpportunityFacts = {
  /** Nothing is missing or wrong, and its organisation may publish. */
  isComplete: boolean;
  /** It follows a source outside, which alone changes it. */
  isImported: boolean;
  /** The amendment changes something, and gives the reasons that it must. */
  isExplained: boolean;
  /** Every interest in every lot has an outcome. */
  isAnswered: boolean;
  /** A challenge of one of its decisions was upheld, so that a lot is decided anew. */
  isUpheld: boolean;
};
/** For the events that ask about none of it, or about one thing only. */
export const noFacts: OpportunityFacts = {
  isComplete: false,
  isImported: false,
  isExplained: false,
  isAnswered: false,
  isUpheld: false,
};

type Transition = { to: OpportunityState; when?: (facts: OpportunityFacts) => boolean };

// An amendment that was not published by the deadline lapses: only what readers saw counts.
const transitions: Readonly<Record<OpportunityState, Partial<Record<OpportunityEvent, Transition>>>> = {
  draft: { publish: { to: 'open', when: ({ isComplete }) => isComplete } },
  open: {
    amend: { to: 'amending', when: ({ isImported }) => !isImported },
    deadline_passes: { to: 'closed' },
    withdraw: { to: 'withdrawn' },
  },
  amending: {
    publish_amendment: { to: 'open', when: ({ isComplete, isExplained }) => isComplete && isExplained },
    discard_amendment: { to: 'open' },
    deadline_passes: { to: 'closed' },
    withdraw: { to: 'withdrawn' },
  },
  closed: {
    discard_amendment: { to: 'closed' },
    decide: { to: 'decided', when: ({ isAnswered }) => isAnswered },
    withdraw: { to: 'withdrawn' },
  },
  decided: { reopen: { to: 'closed', when: ({ isUpheld }) => isUpheld } },
  withdrawn: {},
};

/** Where an event leads from a state; null where it may not happen. */
export function nextState(
  state: OpportunityState,
  event: OpportunityEvent,
  facts: OpportunityFacts,
): OpportunityState | null {
  const transition = transitions[state][event];
  return transition && (transition.when?.(facts) ?? true) ? transition.to : null;
}

/** Whether an event can happen in a state at all, whatever the facts. */
export function mayHappen(state: OpportunityState, event: OpportunityEvent): boolean {
  return transitions[state][event] !== undefined;
}

/**
 * The state of an opportunity today. Without a deadline it is closed, for nobody can answer it.
 * @param deadline the one that readers see, not that of an amendment
 */
export function stateOn(
  today: Temporal.PlainDate,
  stored: StoredStatus,
  { deadline, isAmended }: { deadline: string | null; isAmended: boolean },
): OpportunityState {
  if (stored !== 'published') return stored;
  if (!deadline || isBefore(deadline, today)) return 'closed';
  return isAmended ? 'amending' : 'open';
}
