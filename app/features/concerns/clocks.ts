import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import type { ConcernFacts } from './guards.ts';
import type { ConcernEvent, ConcernState } from './states.ts';

type ClockRule = {
  days: number;
  unit: 'working days' | 'days';
  /** It runs from the step into one of these states until the step out of it. */
  in: readonly ConcernState[];
  /** Within those states: the step that starts it, where it is not the one that leads there. */
  startsOn?: ConcernEvent;
  /** Within those states: the steps that stop it. */
  stopsOn?: readonly ConcernEvent[];
  /** It does not run for every concern in the state. */
  when?: (facts: ConcernFacts) => boolean;
  /** The step that follows when its day is over; without one, whoever is late is called late. */
  fires?: ConcernEvent;
  /** Whose time it is. */
  of: 'subject' | 'reporter' | 'steward' | 'both';
};

/**
 * How long each may take: 5, 20, 10 working days and 60 days are those of domain.md 1.1. The others are ours, so that
 * nothing waits for ever: for accepting, for going to the stewards, for a reply, a decision, a remedy, and before it closes.
 */
export const concernClocks = {
  prime_acknowledges: {
    days: 5,
    unit: 'working days',
    in: ['raised_with_prime'],
    stopsOn: ['acknowledge'],
    of: 'subject',
  },
  prime_decides: { days: 20, unit: 'working days', in: ['raised_with_prime'], fires: 'call_overdue', of: 'subject' },
  reporter_accepts: { days: 20, unit: 'working days', in: ['resolved'], fires: 'lapse', of: 'reporter' },
  reporter_escalates: {
    days: 60,
    unit: 'working days',
    in: ['prime_deadlock', 'prime_overdue'],
    fires: 'lapse',
    of: 'reporter',
  },
  steward_triages: { days: 10, unit: 'working days', in: ['submitted'], of: 'steward' },
  steward_decides: { days: 20, unit: 'working days', in: ['triaged', 'mediation_failed'], of: 'steward' },
  subject_replies: {
    days: 10,
    unit: 'working days',
    in: ['triaged', 'mediation_failed'],
    startsOn: 'ask_reply',
    stopsOn: ['reply', 'reply_over'],
    fires: 'reply_over',
    of: 'subject',
  },
  mediation: { days: 60, unit: 'days', in: ['mediation'], fires: 'end_mediation', of: 'both' },
  settlement: { days: 60, unit: 'days', in: ['settled'], fires: 'lapse', of: 'reporter' },
  remedy_plan: {
    days: 20,
    unit: 'working days',
    in: ['decided'],
    when: ({ outcome }) => outcome !== 'no_breach',
    of: 'subject',
  },
  remedy: { days: 60, unit: 'working days', in: ['remedy_plan'], of: 'subject' },
  closing: {
    days: 20,
    unit: 'working days',
    in: ['decided', 'withdrawn'],
    when: ({ outcome }) => outcome === null || outcome === 'no_breach',
    fires: 'lapse',
    of: 'reporter',
  },
  steward_closes: {
    days: 20,
    unit: 'working days',
    in: ['verified'],
    fires: 'lapse',
    of: 'steward',
  },
} as const satisfies Record<string, ClockRule>;

export type ConcernClock = keyof typeof concernClocks;
export const concernClockNames = Object.keys(concernClocks) as ConcernClock[];

/** What a clock is: its days, when it runs, and what follows when its day is over. */
export function clockRule(clock: ConcernClock): ClockRule {
  return concernClocks[clock];
}

/** A clock by the name that it has in the database. @returns null when there is none */
export function clockNamed(name: string): ConcernClock | null {
  return concernClockNames.find((clock) => clock === name) ?? null;
}

type Taken = { from: ConcernState; event: ConcernEvent; to: ConcernState; facts: ConcernFacts };

/** The clocks that a step stops, and those that it starts. A step within a state leaves alone what it does not name. */
export function clocksOfStep({ from, event, to, facts }: Taken): { stop: ConcernClock[]; start: ConcernClock[] } {
  const moves = from !== to;
  const stop = concernClockNames.filter((clock) => {
    const rule = clockRule(clock);
    return rule.in.includes(from) && (moves || rule.startsOn === event || rule.stopsOn?.includes(event) === true);
  });
  const start = concernClockNames.filter((clock) => {
    const { in: states, startsOn, when } = clockRule(clock);
    const begins = startsOn ? startsOn === event : moves;
    return states.includes(to) && begins && (when?.(facts) ?? true);
  });
  return { stop, start };
}

/** The last day of a clock that starts on a day: it is over at the end of that day in London. */
export function clockDue(
  clock: ConcernClock,
  from: Temporal.PlainDate,
  calendars: readonly Calendar[] = ['england_and_wales'],
): Temporal.PlainDate {
  const { days, unit } = clockRule(clock);
  return unit === 'days' ? from.add({ days }) : addWorkingDays(from, days, calendars);
}

/** Whether a last day is over. */
export function isDayOver(due: string, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(due, today) < 0;
}
