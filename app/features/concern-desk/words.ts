import type { ConcernClock } from '../concerns/clocks.ts';
import type { ConcernOutcome } from '../concerns/guards.ts';
import type { ConcernState } from '../concerns/states.ts';
import type { DeskStepTaken } from './take-desk-step.server.ts';

/** States of a concern as stewards read them. */
export const statusWords: Readonly<Record<ConcernState, string>> = {
  draft: 'Not sent',
  raised_with_prime: 'With the organisation',
  resolved: 'Answered: a way to put it right was offered',
  prime_deadlock: 'Answered: they do not agree',
  prime_overdue: 'Not answered in time',
  submitted: 'To sort',
  triaged: 'To decide',
  mediation: 'In mediation',
  settled: 'Settled',
  mediation_failed: 'Mediation ended without a settlement',
  decided: 'Decided',
  remedy_plan: 'Being put right',
  verified: 'Put right and checked',
  withdrawn: 'Taken back',
  closed: 'Closed',
};

const clockWords: Readonly<Record<ConcernClock, string>> = {
  prime_acknowledges: 'to say that it has read it',
  prime_decides: 'to answer it',
  reporter_accepts: 'to say whether the answer puts it right',
  reporter_escalates: 'to bring it to the stewards',
  steward_triages: 'to say what kind of matter it is',
  steward_decides: 'to decide',
  subject_replies: 'to reply to the stewards',
  mediation: 'the end of mediation',
  settlement: 'to say whether the settlement was kept',
  remedy_plan: 'to say how it will put it right',
  remedy: 'to put it right',
  closing: 'it closes by itself',
  steward_closes: 'it closes by itself',
};

const isClock = (name: string): name is ConcernClock => Object.hasOwn(clockWords, name);

/** What a running clock is for. */
export const wordsOfClock = (name: string) => (isClock(name) ? clockWords[name] : '');

export const outcomeWords: Readonly<Record<ConcernOutcome, string>> = {
  no_breach: 'No breach',
  breach_minor: 'A minor breach',
  breach_material: 'A material breach',
};

export const triageWords = {
  merlin: 'About conduct',
  commercial: 'Commercial',
  mixed: 'Conduct and commercial',
  out_of_scope: 'Out of scope',
} as const;

export const opennessWords = {
  named: 'By name',
  confidential: 'In confidence',
  anonymous: 'Anonymous',
} as const;

type Refusal = Extract<DeskStepTaken, { ok: false }>['reason'];

/** What a steward is told when a step cannot be taken. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  unknown: 'There is no such concern',
  no_such_step: 'This was done already, or cannot be done any more. Read the concern again',
  ask_the_prime_first: 'A concern by name goes to the organisation first',
  would_name_reporter: 'This would tell who raised it, or that somebody did',
  already_named: 'They know the name already',
  has_interest:
    'You belong to one of the organisations or to one under common control, or did in the last 24 months: another steward takes this step',
  in_legal_action: 'There is no mediation about what is or was in legal action',
  not_heard: 'Nobody is found in breach unheard: ask for a reply first, and wait for it or for its days to end',
  not_about_conduct: 'It was sorted as no matter of conduct: a steward does not decide on it',
  about_conduct: 'It is about conduct: it needs a decision before it is closed',
  breach_found: 'A breach was found: plan the remedy',
  no_breach_found: 'No breach was found',
  too_soon: 'The day for this is not over yet',
  is_over: 'This concern is closed, so nobody would read it',
  no_plan: 'Its case has no step yet that a steward agreed. Agree the plan in the case first',
  not_verified: 'The plan in its case is not verified yet. Verify each step there first, with what partners say',
  nobody_known: 'There is nobody to show: it was raised by name, or by somebody whom nobody knows',
};
