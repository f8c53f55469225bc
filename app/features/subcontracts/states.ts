export const subcontractStates = ['awarded', 'signed', 'ended', 'not_concluded'] as const;
export type SubcontractState = (typeof subcontractStates)[number];

export const subcontractEvents = [
  'record_signature',
  'confirm_signature',
  'dispute_signature',
  'go_live',
  'change_terms',
  'end',
  'run_out',
  'release',
] as const;
export type SubcontractEvent = (typeof subcontractEvents)[number];

export type SubcontractFacts = {
  /** Whether the date that is given for the step lies after today. */
  isInFuture: boolean;
  /** Whether the date that is given for a signature lies before the award. */
  isBeforeAward: boolean;
  /** What is open about the transfer of staff: domain.md 3.7. */
  tupe: 'not_assessed' | 'disputed' | null;
  /** Whether the provider has confirmed the signature. */
  isConfirmed: boolean;
  isLive: boolean;
  /** Whether a notice to end it, or to drop the partner, has come to its day. */
  isNoticeDue: boolean;
  /** Whether a change was agreed by both and has come to its day. */
  isChangeAgreed: boolean;
  /** Whether the last day of its term is over. */
  isTermOver: boolean;
};

/** For the steps that ask nothing. */
export const noSubcontractFacts: SubcontractFacts = {
  isInFuture: false,
  isBeforeAward: false,
  tupe: null,
  isConfirmed: false,
  isLive: false,
  isNoticeDue: false,
  isChangeAgreed: false,
  isTermOver: false,
};

export type SubcontractRefusal =
  | 'no_such_step'
  | 'in_future'
  | 'before_award'
  | 'tupe_not_assessed'
  | 'tupe_disputed'
  | 'already_confirmed'
  | 'already_live'
  | 'without_notice'
  | 'not_agreed'
  | 'term_runs';
type Guard = (facts: SubcontractFacts) => SubcontractRefusal | null;
const tupeRefusals = { not_assessed: 'tupe_not_assessed', disputed: 'tupe_disputed' } as const;
type Step = { to: SubcontractState; guard?: Guard };

const onARealDay: Guard = ({ isInFuture, isBeforeAward }) =>
  isInFuture ? 'in_future' : isBeforeAward ? 'before_award' : null;
const onceTupeIsSettled: Guard = (facts) => onARealDay(facts) ?? (facts.tupe && tupeRefusals[facts.tupe]);
const unlessConfirmed: Guard = ({ isConfirmed }) => (isConfirmed ? 'already_confirmed' : null);
const correcting: Guard = (facts) => unlessConfirmed(facts) ?? onARealDay(facts);
const once: Guard = ({ isLive, isInFuture }) => (isLive ? 'already_live' : isInFuture ? 'in_future' : null);
const onNotice: Guard = ({ isNoticeDue }) => (isNoticeDue ? null : 'without_notice');
const byBoth: Guard = ({ isChangeAgreed }) => (isChangeAgreed ? null : 'not_agreed');
const afterItsTerm: Guard = ({ isTermOver }) => (isTermOver ? null : 'term_runs');

/**
 * State by event. The prime records a signature; until the provider confirms it, it may be corrected or disputed, and disputed it
 * is unsigned again. After that terms change only by agreement. A sub-contract ends by notice or when its term is over.
 */
export const subcontractSteps: Readonly<Record<SubcontractState, Partial<Record<SubcontractEvent, Step>>>> = {
  awarded: {
    record_signature: { to: 'signed', guard: onceTupeIsSettled },
    end: { to: 'ended', guard: onNotice },
    release: { to: 'not_concluded' },
  },
  signed: {
    record_signature: { to: 'signed', guard: correcting },
    confirm_signature: { to: 'signed', guard: unlessConfirmed },
    dispute_signature: { to: 'awarded', guard: unlessConfirmed },
    go_live: { to: 'signed', guard: once },
    change_terms: { to: 'signed', guard: byBoth },
    end: { to: 'ended', guard: onNotice },
    run_out: { to: 'ended', guard: afterItsTerm },
  },
  ended: {},
  not_concluded: {},
};

export type SubcontractStep = { ok: true; state: SubcontractState } | { ok: false; reason: SubcontractRefusal };

/** Takes a step, or says why it cannot be taken. */
export function subcontractStep(
  state: SubcontractState,
  event: SubcontractEvent,
  facts: SubcontractFacts,
): SubcontractStep {
  const step = subcontractSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, state: step.to };
}
