import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';

export const challengeStates = ['none', 'raised', 'answered', 'escalated', 'closed'] as const;
export type ChallengeState = (typeof challengeStates)[number];

export const challengeEvents = [
  'raise',
  'uphold',
  'reject',
  'escalate',
  'find',
  'lapse',
  'withdraw',
  'lot_reopened',
] as const;
export type ChallengeEvent = (typeof challengeEvents)[number];

/** Within so many working days a challenge is answered, an answer taken to the stewards, and found on by one. */
export const challengeDays = { toAnswer: 10, toEscalate: 10, toFind: 10 } as const;

export type ChallengeFacts = {
  /** Whether the decision went against who asks, and stands. */
  isUnsuccessful: boolean;
  /** Whether the last day for this step is over. */
  isPast: boolean;
  /** Whether who answers took part in the decision. */
  tookPart: boolean;
};

/** For the steps that ask nothing. */
export const noChallengeFacts: ChallengeFacts = { isUnsuccessful: false, isPast: false, tookPart: false };

export type ChallengeRefusal = 'not_unsuccessful' | 'too_late' | 'too_soon' | 'took_part' | 'no_such_step';
type Guard = (facts: ChallengeFacts) => ChallengeRefusal | null;
type Step = { to: ChallengeState; guard?: Guard };

const byTheLoserInTime: Guard = ({ isUnsuccessful, isPast }) =>
  isUnsuccessful ? (isPast ? 'too_late' : null) : 'not_unsuccessful';
const bySomeoneElse: Guard = ({ tookPart }) => (tookPart ? 'took_part' : null);
const whenDaysAreOver: Guard = ({ isPast }) => (isPast ? null : 'too_soon');
const whileDaysLast: Guard = ({ isPast }) => (isPast ? 'too_late' : null);

/**
 * State by event. A challenge that nobody answers in time may go to the stewards; one that was answered, for a while. All that are
 * open end when another one has their lot decided anew.
 */
export const challengeSteps: Readonly<Record<ChallengeState, Partial<Record<ChallengeEvent, Step>>>> = {
  none: { raise: { to: 'raised', guard: byTheLoserInTime } },
  raised: {
    uphold: { to: 'closed', guard: bySomeoneElse },
    reject: { to: 'answered', guard: bySomeoneElse },
    escalate: { to: 'escalated', guard: whenDaysAreOver },
    withdraw: { to: 'closed' },
    lot_reopened: { to: 'closed' },
  },
  answered: {
    escalate: { to: 'escalated', guard: whileDaysLast },
    lapse: { to: 'closed', guard: whenDaysAreOver },
    withdraw: { to: 'closed' },
    lot_reopened: { to: 'closed' },
  },
  escalated: {
    find: { to: 'closed', guard: bySomeoneElse },
    withdraw: { to: 'closed' },
    lot_reopened: { to: 'closed' },
  },
  closed: {},
};

export type ChallengeStep = { ok: true; state: ChallengeState } | { ok: false; reason: ChallengeRefusal };

/** Takes a step, or says why it cannot be taken. */
export function challengeStep(state: ChallengeState, event: ChallengeEvent, facts: ChallengeFacts): ChallengeStep {
  const step = challengeSteps[state][event];
  if (!step) return { ok: false, reason: 'no_such_step' };
  const refusal = step.guard?.(facts) ?? null;
  return refusal ? { ok: false, reason: refusal } : { ok: true, state: step.to };
}

/** The last day of a number of working days that begin on the day after `from`. */
export function lastDay(from: Temporal.PlainDate, days: number, calendars: readonly Calendar[]): string {
  return addWorkingDays(from, days, calendars).toString();
}

/** Whether a last day is over: a challenge counts until the end of that day in London. */
export function isOver(lastDate: string | null, today: Temporal.PlainDate): boolean {
  return lastDate !== null && Temporal.PlainDate.compare(lastDate, today) < 0;
}
