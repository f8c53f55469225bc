/** Where an interest stands in one of its lots. */
export const decisionStates = [
  'undecided',
  'award_in_standstill',
  'award_effective',
  'reserve',
  'not_this_time',
  'gone',
] as const;
export type DecisionState = (typeof decisionStates)[number];

export const decisionEvents = [
  'award',
  'reserve',
  'decline',
  'take_effect',
  'provider_withdraws',
  'opportunity_withdrawn',
  'challenge_upheld',
] as const;
export type DecisionEvent = (typeof decisionEvents)[number];

/** What else a decision hangs on, in its lot. */
export type LotFacts = {
  /** Whether the lot has an award that stands. */
  isAwarded: boolean;
  standstillOver: boolean;
  hasOpenChallenge: boolean;
  /** How many interests in the lot have no outcome yet. */
  undecided: number;
  /** Whether the sub-contract of an award that took effect is signed, or over. */
  isSigned: boolean;
};

export type DecisionRefusal =
  | 'already_awarded'
  | 'already_decided'
  | 'in_standstill'
  | 'challenged'
  | 'others_undecided'
  | 'signed'
  | 'no_such_step';

type Guard = (facts: LotFacts) => DecisionRefusal | null;
type Step = { to: DecisionState; guard?: Guard };

const lotIsFree: Guard = ({ isAwarded }) => (isAwarded ? 'already_awarded' : null);
const nothingHoldsIt: Guard = ({ standstillOver, hasOpenChallenge, undecided }) => {
  if (undecided > 0) return 'others_undecided';
  if (hasOpenChallenge) return 'challenged';
  return standstillOver ? null : 'in_standstill';
};
const notSigned: Guard = ({ isSigned }) => (isSigned ? 'signed' : null);

/**
 * State by event. What is not here is refused. An award that took effect is left alone by challenges, for two parties rely
 * on it by then; it falls only with a provider that withdraws before it signs.
 */
export const decisionSteps: Readonly<Record<DecisionState, Partial<Record<DecisionEvent, Step>>>> = {
  undecided: {
    award: { to: 'award_in_standstill', guard: lotIsFree },
    reserve: { to: 'reserve' },
    decline: { to: 'not_this_time' },
    provider_withdraws: { to: 'gone' },
    opportunity_withdrawn: { to: 'not_this_time' },
  },
  award_in_standstill: {
    take_effect: { to: 'award_effective', guard: nothingHoldsIt },
    provider_withdraws: { to: 'gone' },
    opportunity_withdrawn: { to: 'not_this_time' },
    challenge_upheld: { to: 'undecided' },
  },
  award_effective: { provider_withdraws: { to: 'gone', guard: notSigned } },
  reserve: {
    award: { to: 'award_in_standstill', guard: lotIsFree },
    decline: { to: 'not_this_time' },
    provider_withdraws: { to: 'gone' },
    opportunity_withdrawn: { to: 'not_this_time' },
    challenge_upheld: { to: 'undecided' },
  },
  not_this_time: {
    provider_withdraws: { to: 'gone' },
    challenge_upheld: { to: 'undecided' },
  },
  gone: {},
};

export type DecisionStep = { ok: true; state: DecisionState } | { ok: false; reason: DecisionRefusal };

/** Takes a step, or says why it cannot be taken. */
export function decisionStep(state: DecisionState, event: DecisionEvent, facts: LotFacts): DecisionStep {
  const step = decisionSteps[state][event];
  if (!step) return { ok: false, reason: isDecided(state) ? 'already_decided' : 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, state: step.to };
}

const isDecided = (state: DecisionState) => state !== 'undecided' && state !== 'gone';

type Stored = { outcome: 'award' | 'reserve' | 'not_this_time'; effectiveAt: Date | null; reasonCode: string };

/** The reason that stands where a provider itself gave back what it was awarded, or its place as reserve. */
export const steppedBackReason = 'provider_stepped_back';

/** The state of an interest in a lot, by the decision that stands. */
export function decisionStateOf(decision: Stored | null, isLive: boolean): DecisionState {
  if (!isLive || decision?.reasonCode === steppedBackReason) return 'gone';
  if (!decision) return 'undecided';
  if (decision.outcome !== 'award') return decision.outcome;
  return decision.effectiveAt ? 'award_effective' : 'award_in_standstill';
}

/** The statuses of an interest that has been sent and not taken back. Only such a one is decided on. */
export const liveStatuses = ['sent', 'under_review', 'decided'] as const;
export const isLiveStatus = (status: string): boolean => liveStatuses.some((live) => live === status);
