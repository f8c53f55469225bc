import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

export const advanceStates = ['none', 'asked', 'granted', 'granted_in_part', 'refused', 'withdrawn'] as const;
export type AdvanceState = (typeof advanceStates)[number];
export const advanceEvents = ['ask', 'grant', 'grant_in_part', 'refuse', 'withdraw', 'call_overdue'] as const;
export type AdvanceEvent = (typeof advanceEvents)[number];

export type AdvanceFacts = {
  /** Whether the sub-contract is awarded or signed, and not over. */
  runs: boolean;
  /** Whether another request on it waits for an answer. */
  isAnotherOpen: boolean;
  /** Whether the day for the answer is over. */
  isPast: boolean;
  isOverdue: boolean;
  askedPence: number;
  grantedPence: number | null;
};
export type AdvanceRefusal =
  | 'no_such_step'
  | 'not_running'
  | 'another_open'
  | 'too_soon'
  | 'already_overdue'
  | 'not_a_part';
type Guard = (facts: AdvanceFacts) => AdvanceRefusal | null;
type Step = { to: AdvanceState; guard?: Guard };

const isPart: Guard = ({ askedPence, grantedPence }) =>
  grantedPence !== null && grantedPence > 0 && grantedPence < askedPence ? null : 'not_a_part';

/** From asking for payment in advance to its answer, given with a reason and by a day (domain.md C14). */
export const advanceSteps: Readonly<Record<AdvanceState, Partial<Record<AdvanceEvent, Step>>>> = {
  none: {
    ask: {
      to: 'asked',
      guard: ({ runs, isAnotherOpen }) => (!runs ? 'not_running' : isAnotherOpen ? 'another_open' : null),
    },
  },
  asked: {
    grant: { to: 'granted' },
    grant_in_part: { to: 'granted_in_part', guard: isPart },
    refuse: { to: 'refused' },
    withdraw: { to: 'withdrawn' },
    call_overdue: {
      to: 'asked',
      guard: ({ isPast, isOverdue }) => (!isPast ? 'too_soon' : isOverdue ? 'already_overdue' : null),
    },
  },
  granted: {},
  granted_in_part: {},
  refused: {},
  withdrawn: {},
};

/** Takes a request a step on, or says why not. */
export function advanceStep(
  state: AdvanceState,
  event: AdvanceEvent,
  facts: AdvanceFacts,
): { ok: true; state: AdvanceState } | { ok: false; reason: AdvanceRefusal } {
  const step = advanceSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const reason = step.guard?.(facts) ?? null;
  return reason ? { ok: false, reason } : { ok: true, state: step.to };
}

/** Within so many working days a request for payment in advance is answered. */
export const daysToAnswer = 10;

/** The last day for an answer to a request that is made on a day. */
export function answerDue(asked: Temporal.PlainDate, calendars: readonly Calendar[]): string {
  return addWorkingDays(asked, daysToAnswer, calendars).toString();
}

/** Whether a day is over. */
export const isOver = (lastDay: string, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(lastDay), today) < 0;
