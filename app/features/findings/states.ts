export const findingStates = ['open', 'published', 'upheld', 'dismissed', 'cured', 'closed'] as const;
export type FindingState = (typeof findingStates)[number];

export const findingEvents = ['publish', 'uphold', 'dismiss', 'cure', 'close'] as const;
export type FindingEvent = (typeof findingEvents)[number];

export type FindingFacts = {
  /** Whether the organisation has answered. */
  isAnswered: boolean;
  /** Whether its days to answer are over. */
  isPast: boolean;
  /** Whether whoever decides belongs to one of those concerned, or did lately. */
  hasInterest: boolean;
};

export type FindingRefusal = 'no_such_step' | 'too_soon' | 'unanswered' | 'has_interest';
type Guard = (facts: FindingFacts) => FindingRefusal | null;
type Step = { to: FindingState; guard?: Guard };

const whenDaysAreOver: Guard = ({ isPast }) => (isPast ? null : 'too_soon');
const byOneWithoutInterest: Guard = ({ hasInterest }) => (hasInterest ? 'has_interest' : null);
const afterTheReply: Guard = (facts) =>
  byOneWithoutInterest(facts) ?? (facts.isAnswered || facts.isPast ? null : 'unanswered');

/**
 * State by event. Nothing is held against an organisation before it has answered or its days to answer are over; what is
 * plainly wrong can be dismissed at any time before a decision. What the facts have mended is cured by itself, unless a
 * steward has upheld it: that is closed by a steward.
 */
export const findingSteps: Readonly<Record<FindingState, Partial<Record<FindingEvent, Step>>>> = {
  open: {
    publish: { to: 'published', guard: whenDaysAreOver },
    uphold: { to: 'upheld', guard: afterTheReply },
    dismiss: { to: 'dismissed', guard: byOneWithoutInterest },
    cure: { to: 'cured' },
  },
  published: {
    uphold: { to: 'upheld', guard: afterTheReply },
    dismiss: { to: 'dismissed', guard: byOneWithoutInterest },
    cure: { to: 'cured' },
  },
  upheld: { close: { to: 'closed', guard: byOneWithoutInterest } },
  dismissed: {},
  cured: {},
  closed: {},
};

export type FindingStep = { ok: true; state: FindingState } | { ok: false; reason: FindingRefusal };

/** Takes a step, or says why it cannot be taken. */
export function findingStep(state: FindingState, event: FindingEvent, facts: FindingFacts): FindingStep {
  const step = findingSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, state: step.to };
}

/** Whether it still waits for facts or a steward. */
export function isPending(state: FindingState): boolean {
  return state === 'open' || state === 'published';
}
