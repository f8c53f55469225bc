import type { StoredInterestStatus } from '#db/tables/interest.table.ts';

export type InterestStatus = StoredInterestStatus;
export const interestEvents = [
  'save',
  'send',
  'withdraw',
  'review',
  'decide',
  'opportunity_withdrawn',
  'reopen',
] as const;
export type InterestEvent = (typeof interestEvents)[number];

/** What the guards of the table look at: facts at the moment of the event. */
export type Facts = {
  opportunity: 'published' | 'withdrawn' | 'decided';
  /** Whether it reached the server by the end of the day of the deadline. */
  inTime: boolean;
  /** Whether the answers to the opportunity have been numbered and opened to its prime. */
  opened: boolean;
};

export type Refusal = 'not_possible' | 'too_late' | 'opportunity_withdrawn' | 'still_sealed';
export type Transition = { ok: true; to: InterestStatus } | { ok: false; reason: Refusal };
type Move = { to: InterestStatus; unless?: (facts: Facts) => Refusal | null };

const answerable = ({ opportunity, inTime, opened }: Facts): Refusal | null => {
  if (opportunity === 'withdrawn') return 'opportunity_withdrawn';
  return inTime && !opened && opportunity === 'published' ? null : 'too_late';
};
const afterTheSeal = ({ opportunity, inTime }: Facts): Refusal | null => {
  if (opportunity === 'withdrawn') return 'opportunity_withdrawn';
  return inTime ? 'still_sealed' : null;
};

const onceOpened = ({ opportunity, opened }: Facts): Refusal | null => {
  if (opportunity === 'withdrawn') return 'opportunity_withdrawn';
  return opened ? null : 'still_sealed';
};
const withTheOpportunity = ({ opportunity }: Facts): Refusal | null =>
  opportunity === 'withdrawn' ? null : 'not_possible';

/*
 * State × event → state. Until the deadline what was sent can be sent anew and withdrawn, and what was withdrawn sent
 * again; then all that is sent comes under review, and stays so until it is decided or withdrawn. A decision ends it:
 * who will not take up an award says so to the prime, for by then there is a sub-contract. Only a challenge that was upheld
 * brings it back. When its prime withdraws the opportunity that is the decision on all that waits, sealed or opened.
 */
const table: Readonly<Record<InterestStatus, Partial<Record<InterestEvent, Move>>>> = {
  draft: {
    save: { to: 'draft', unless: answerable },
    send: { to: 'sent', unless: answerable },
  },
  sent: {
    save: { to: 'sent', unless: answerable },
    send: { to: 'sent', unless: answerable },
    withdraw: { to: 'withdrawn' },
    review: { to: 'under_review', unless: afterTheSeal },
    opportunity_withdrawn: { to: 'decided', unless: withTheOpportunity },
  },
  under_review: {
    withdraw: { to: 'withdrawn' },
    decide: { to: 'decided', unless: onceOpened },
    opportunity_withdrawn: { to: 'decided', unless: withTheOpportunity },
    // With several lots one may be decided anew while others wait.
    reopen: { to: 'under_review', unless: onceOpened },
  },
  decided: { reopen: { to: 'under_review', unless: onceOpened } },
  withdrawn: {
    save: { to: 'withdrawn', unless: answerable },
    send: { to: 'sent', unless: answerable },
  },
};

/** What becomes of an interest by an event, or why it does not. Writing one that was never begun starts from `draft`. */
export function transition(from: InterestStatus, event: InterestEvent, facts: Facts): Transition {
  const move = table[from][event];
  if (!move) return { ok: false, reason: 'not_possible' };
  const reason = move.unless?.(facts) ?? null;
  return reason ? { ok: false, reason } : { ok: true, to: move.to };
}

/** What a provider is told when something cannot be done. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  not_possible: 'This cannot be done any more',
  too_late: 'The deadline has passed. What you wrote is below, but it was not sent',
  opportunity_withdrawn: 'The prime has withdrawn this opportunity. What you wrote is below, but it was not sent',
  still_sealed: 'Answers are sealed until the deadline has passed',
};

/** Words for where an interest stands, as its provider reads them. */
export const interestStatusWords: Readonly<Record<InterestStatus, string>> = {
  draft: 'Draft',
  sent: 'Sent',
  under_review: 'Being reviewed',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
};

/** What a prime calls an answer until it has decided: never by its name. */
export function labelOf(number: number | null): string {
  return number === null ? 'A provider' : `Provider ${number}`;
}
