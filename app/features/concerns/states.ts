import {
  aboutConduct,
  all,
  breach,
  type ConcernFacts,
  type ConcernRefusal,
  confidential,
  dueDayOver,
  type Guard,
  heardBeforeBreach,
  hidden,
  mayMediate,
  named,
  noBreach,
  notAboutConduct,
  subjectMayKnow,
  unbiased,
} from './guards.ts';

export const concernStates = [
  'draft',
  'raised_with_prime',
  'resolved',
  'prime_deadlock',
  'prime_overdue',
  'submitted',
  'triaged',
  'mediation',
  'settled',
  'mediation_failed',
  'decided',
  'remedy_plan',
  'verified',
  'withdrawn',
  'closed',
] as const;
export type ConcernState = (typeof concernStates)[number];

export const concernEvents = [
  'raise',
  'submit',
  'acknowledge',
  'propose',
  'deadlock',
  'call_overdue',
  'accept',
  'dispute',
  'escalate',
  'triage',
  'step_forward',
  'flag_litigation',
  'ask_reply',
  'reply',
  'reply_over',
  'mediate',
  'settle',
  'fail_mediation',
  'end_mediation',
  'settlement_kept',
  'settlement_broken',
  'decide',
  'plan_remedy',
  'fail_remedy',
  'verify',
  'close',
  'close_unremedied',
  'withdraw',
  'reopen',
  'reopen_with_prime',
  'lapse',
] as const;
export type ConcernEvent = (typeof concernEvents)[number];

/** Who takes a step: who raised it, whom it is about, a steward, or a day that is over. */
export type ConcernParty = 'reporter' | 'subject' | 'steward' | 'clock';
export type ConcernRule = { to: ConcernState; by: ConcernParty; guard?: Guard };

type Steps = Partial<Record<ConcernEvent, ConcernRule>>;

const withdraw: Steps = { withdraw: { to: 'withdrawn', by: 'reporter' } };
const lapse: Steps = { lapse: { to: 'closed', by: 'clock', guard: dueDayOver } };
const answer: Steps = {
  propose: { to: 'resolved', by: 'subject' },
  deadlock: { to: 'prime_deadlock', by: 'subject' },
};
const legalActionIn = (state: ConcernState): Steps => ({ flag_litigation: { to: state, by: 'reporter' } });
const replyIn = (state: ConcernState): Steps => ({
  ask_reply: { to: state, by: 'steward', guard: all(unbiased, subjectMayKnow) },
  reply: { to: state, by: 'subject', guard: subjectMayKnow },
  reply_over: { to: state, by: 'clock', guard: dueDayOver },
});
const decide: Steps = {
  decide: { to: 'decided', by: 'steward', guard: all(unbiased, aboutConduct, heardBeforeBreach) },
  close: { to: 'closed', by: 'steward', guard: all(unbiased, notAboutConduct) },
};

/**
 * State by event (domain.md 1.1). What would name its author skips the prime's own route; whoever is named goes there first
 * (B11). A steward takes no step on an organisation that it belongs to; a breach is found on nobody who was not heard; and
 * what a sub-state of the domain pack is, the facts hold: how it was triaged, and what was decided.
 */
export const concernSteps: Readonly<Record<ConcernState, Steps>> = {
  draft: {
    raise: { to: 'raised_with_prime', by: 'reporter', guard: named },
    submit: { to: 'submitted', by: 'reporter', guard: hidden },
  },
  raised_with_prime: {
    ...answer,
    ...withdraw,
    ...legalActionIn('raised_with_prime'),
    acknowledge: { to: 'raised_with_prime', by: 'subject' },
    call_overdue: { to: 'prime_overdue', by: 'clock', guard: dueDayOver },
  },
  prime_overdue: {
    ...answer,
    ...withdraw,
    ...lapse,
    ...legalActionIn('prime_overdue'),
    escalate: { to: 'submitted', by: 'reporter' },
  },
  resolved: {
    ...withdraw,
    ...lapse,
    accept: { to: 'closed', by: 'reporter' },
    dispute: { to: 'prime_deadlock', by: 'reporter' },
  },
  prime_deadlock: {
    ...withdraw,
    ...lapse,
    ...legalActionIn('prime_deadlock'),
    propose: { to: 'resolved', by: 'subject' },
    escalate: { to: 'submitted', by: 'reporter' },
  },
  submitted: {
    ...withdraw,
    ...legalActionIn('submitted'),
    step_forward: { to: 'submitted', by: 'reporter', guard: confidential },
    reply: { to: 'submitted', by: 'subject', guard: subjectMayKnow },
    triage: { to: 'triaged', by: 'steward', guard: unbiased },
  },
  triaged: {
    ...withdraw,
    ...legalActionIn('triaged'),
    ...replyIn('triaged'),
    ...decide,
    step_forward: { to: 'triaged', by: 'reporter', guard: confidential },
    mediate: { to: 'mediation', by: 'steward', guard: all(unbiased, mayMediate) },
  },
  mediation: {
    ...withdraw,
    flag_litigation: { to: 'mediation_failed', by: 'reporter' },
    settle: { to: 'settled', by: 'steward', guard: unbiased },
    fail_mediation: { to: 'mediation_failed', by: 'steward', guard: unbiased },
    end_mediation: { to: 'mediation_failed', by: 'clock', guard: dueDayOver },
  },
  settled: {
    ...lapse,
    settlement_kept: { to: 'closed', by: 'reporter' },
    settlement_broken: { to: 'mediation_failed', by: 'reporter' },
  },
  mediation_failed: { ...withdraw, ...legalActionIn('mediation_failed'), ...replyIn('mediation_failed'), ...decide },
  decided: {
    plan_remedy: { to: 'remedy_plan', by: 'steward', guard: all(unbiased, breach) },
    close: { to: 'closed', by: 'steward', guard: all(unbiased, noBreach) },
    close_unremedied: { to: 'closed', by: 'steward', guard: all(unbiased, breach) },
    lapse: { to: 'closed', by: 'clock', guard: all(dueDayOver, noBreach) },
  },
  remedy_plan: {
    verify: { to: 'verified', by: 'steward', guard: unbiased },
    fail_remedy: { to: 'decided', by: 'steward', guard: unbiased },
  },
  verified: { ...lapse, close: { to: 'closed', by: 'steward', guard: unbiased } },
  withdrawn: {
    ...lapse,
    reopen: { to: 'submitted', by: 'reporter', guard: hidden },
    reopen_with_prime: { to: 'raised_with_prime', by: 'reporter', guard: named },
  },
  closed: {},
};

export type ConcernStep = { ok: true; state: ConcernState } | { ok: false; reason: ConcernRefusal };

/** Takes a step, or says why it cannot be taken. For `decide` and `triage`, `facts` hold what is being decided. */
export function concernStep(state: ConcernState, event: ConcernEvent, facts: ConcernFacts): ConcernStep {
  const step = concernSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, state: step.to };
}

/** Whether anything can still follow. */
export function isOpenConcern(state: ConcernState): boolean {
  return state !== 'closed' && state !== 'withdrawn';
}
