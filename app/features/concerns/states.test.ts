import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ConcernClock, clockDue, clockRule, clocksOfStep, isDayOver } from './clocks.ts';
import type { ConcernFacts, ConcernOutcome, Openness, Triage } from './guards.ts';
import {
  type ConcernEvent,
  type ConcernState,
  concernEvents,
  concernStates,
  concernStep,
  concernSteps,
} from './states.ts';

const openness: readonly Openness[] = ['named', 'confidential', 'anonymous'];
const triages: readonly Triage[] = ['merlin', 'commercial', 'mixed', 'out_of_scope'];
const outcomes: readonly ConcernOutcome[] = ['no_breach', 'breach_minor', 'breach_material'];

const known: ConcernFacts = {
  openness: 'named',
  litigation: false,
  triage: null,
  outcome: null,
  subjectKnows: true,
  subjectHeard: true,
  hasInterest: false,
  isDayOver: false,
};

type Walk = {
  state: ConcernState;
  facts: ConcernFacts;
  /** Days since the walk began. */
  day: number;
  running: Map<ConcernClock, { due: number; start: number }>;
  fired: Set<number>;
  starts: number;
};

const begin = (facts: Partial<ConcernFacts>): Walk => ({
  state: 'draft',
  facts: { ...known, ...facts },
  day: 0,
  running: new Map(),
  fired: new Set(),
  starts: 0,
});

// Ten thousand walks ask for the same days again and again.
const first = Temporal.PlainDate.from('2026-06-01');
const lastDays = new Map<string, number>();
function lastDay(clock: ConcernClock, day: number): number {
  const key = `${clock} ${day}`;
  const counted = lastDays.get(key) ?? first.until(clockDue(clock, first.add({ days: day }))).days;
  lastDays.set(key, counted);
  return counted;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** One step as the verbs take it: what is decided is written, clocks stop and start. @returns whether it was taken */
function take(walk: Walk, event: ConcernEvent, given: Partial<ConcernFacts>): boolean {
  const facts = { ...walk.facts, ...given };
  const from = walk.state;
  const step = concernStep(from, event, facts);
  if (!step.ok) return false;
  must(concernSteps[from][event]?.to === step.state, `${from} ${event} leads to ${step.state}`);
  holds(from, event, facts);
  walk.state = step.state;
  walk.facts = { ...facts, hasInterest: false, isDayOver: false };
  if (event === 'flag_litigation') walk.facts.litigation = true;
  if (event === 'step_forward') walk.facts.openness = 'named';
  const { stop, start } = clocksOfStep({ from, event, to: step.state, facts });
  for (const clock of stop) walk.running.delete(clock);
  for (const clock of start) {
    walk.starts += 1;
    walk.running.set(clock, { due: lastDay(clock, walk.day), start: walk.starts });
  }
  return true;
}

// What must be true of a step however one came to it.
function holds(from: ConcernState, event: ConcernEvent, facts: ConcernFacts): void {
  const by = concernSteps[from][event]?.by;
  must(from !== 'closed', 'nothing follows the end');
  if (event === 'raise' || event === 'mediate') must(facts.openness === 'named', `${event} names the reporter`);
  if (event === 'mediate') must(!facts.litigation, 'mediation in legal action');
  if (event === 'decide') must(facts.outcome === 'no_breach' || facts.subjectHeard, 'a breach unheard');
  if (event === 'ask_reply' || event === 'reply') must(facts.subjectKnows, `${event} tells of a concern`);
  if (by === 'steward') must(!facts.hasInterest, 'a steward of one of the parties');
  if (by === 'clock') must(facts.isDayOver, 'a clock before its day');
}

/** Days go by, and clocks whose day is over fire, as the daily job lets them. */
function pass(walk: Walk, days: number): void {
  walk.day += days;
  const over = [...walk.running].filter(([, { due }]) => due < walk.day);
  for (const [clock, { start }] of over) {
    if (walk.running.get(clock)?.start !== start) continue;
    must(!walk.fired.has(start), `${clock} fires twice`);
    walk.fired.add(start);
    walk.running.delete(clock);
    const event = clockRule(clock).fires;
    if (event) must(take(walk, event, { isDayOver: true }), `${walk.state} ${event}`);
  }
}

const anyMove = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      any: fc.constantFrom(...concernEvents),
      nth: fc.option(fc.nat(20)),
      hasInterest: fc.constantFrom(false, false, false, true),
      triage: fc.constantFrom(...triages),
      outcome: fc.constantFrom(...outcomes),
    }),
  },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 100 }) }) },
);
const anyStart = fc.record({
  openness: fc.constantFrom(...openness),
  litigation: fc.boolean(),
  subjectKnows: fc.boolean(),
  subjectHeard: fc.boolean(),
});

test('10,000 random walks of a concern take no step that is not allowed, and no clock fires twice', () => {
  const reached = new Set<ConcernState>();
  fc.assert(
    fc.property(anyStart, fc.array(anyMove, { minLength: 5, maxLength: 30 }), (start, moves) => {
      const walk = begin({ ...start, subjectKnows: start.subjectKnows || start.openness === 'named' });
      for (const move of moves) {
        if ('days' in move) pass(walk, move.days);
        else {
          const { any, nth, hasInterest, triage, outcome } = move;
          const steps = concernEvents.filter((event) => concernSteps[walk.state][event]);
          const event = (nth === null ? undefined : steps[nth % steps.length]) ?? any;
          const decided = { ...(event === 'triage' && { triage }), ...(event === 'decide' && { outcome }) };
          take(walk, event, { hasInterest, ...decided });
        }
        must(concernStates.includes(walk.state), walk.state);
        reached.add(walk.state);
      }
    }),
    { numRuns: 10_000 },
  );
  expect([...reached].sort()).toEqual([...concernStates].sort());
});

test('from every state a concern can come to its end, whoever raised it', () => {
  const ends = (facts: ConcernFacts) => {
    const left = new Set<ConcernState>(['closed']);
    for (let before = 0; before !== left.size; ) {
      before = left.size;
      for (const state of concernStates) {
        const steps = concernEvents.map((event) => concernStep(state, event, facts));
        if (steps.some((step) => step.ok && left.has(step.state))) left.add(state);
      }
    }
    return [...left].sort();
  };
  for (const one of openness)
    for (const triage of triages)
      for (const outcome of outcomes)
        for (const subjectHeard of [true, false])
          expect(ends({ ...known, openness: one, triage, outcome, subjectHeard, isDayOver: true })).toEqual(
            [...concernStates].sort(),
          );
});

test('what waits for one of the parties does not wait for ever', () => {
  const walk = begin({});
  take(walk, 'raise', {});
  for (let month = 0; month < 12; month += 1) pass(walk, 30);
  expect(walk.state).toBe('closed');
});

describe('what cannot be done', () => {
  test.each([
    ['draft', 'raise', { openness: 'anonymous' }, 'would_name_reporter'],
    ['draft', 'submit', { openness: 'named' }, 'ask_the_prime_first'],
    ['raised_with_prime', 'call_overdue', {}, 'too_soon'],
    ['raised_with_prime', 'escalate', {}, 'no_such_step'],
    ['submitted', 'triage', { hasInterest: true }, 'has_interest'],
    ['submitted', 'step_forward', { openness: 'anonymous' }, 'would_name_reporter'],
    ['triaged', 'mediate', { triage: 'merlin', litigation: true }, 'in_legal_action'],
    ['triaged', 'mediate', { triage: 'merlin', openness: 'confidential' }, 'would_name_reporter'],
    ['triaged', 'ask_reply', { subjectKnows: false }, 'would_name_reporter'],
    ['triaged', 'decide', { triage: 'commercial', outcome: 'no_breach' }, 'not_about_conduct'],
    ['triaged', 'decide', { triage: 'merlin', outcome: 'breach_minor', subjectHeard: false }, 'not_heard'],
    ['triaged', 'close', { triage: 'merlin' }, 'about_conduct'],
    ['decided', 'plan_remedy', { outcome: 'no_breach' }, 'no_breach_found'],
    ['decided', 'close', { outcome: 'breach_material' }, 'breach_found'],
    ['closed', 'reopen', {}, 'no_such_step'],
  ] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
    expect(concernStep(state, event, { ...known, ...changes })).toEqual({ ok: false, reason });
  });
});

test('the days of domain.md 1.1, with the bank holidays of the nation', () => {
  const raised = Temporal.PlainDate.from('2026-11-26');
  expect(clockDue('prime_acknowledges', raised).toString()).toBe('2026-12-03');
  expect(clockDue('prime_decides', raised).toString()).toBe('2026-12-24');
  // St Andrew's Day, 30 November; Christmas Day and Boxing Day, kept on Monday the 28th.
  expect(clockDue('prime_decides', raised, ['scotland']).toString()).toBe('2026-12-29');
  expect(clockDue('steward_triages', raised).toString()).toBe('2026-12-10');
  expect(clockDue('mediation', raised).toString()).toBe('2027-01-25');
  expect(isDayOver('2026-12-03', Temporal.PlainDate.from('2026-12-03'))).toBe(false);
});

test('a step within a state stops what it answers and leaves the rest alone', () => {
  const from = 'raised_with_prime';
  expect(clocksOfStep({ from, event: 'acknowledge', to: from, facts: known })).toEqual({
    stop: ['prime_acknowledges'],
    start: [],
  });
  expect(clocksOfStep({ from: 'triaged', event: 'ask_reply', to: 'triaged', facts: known }).start).toEqual([
    'subject_replies',
  ]);
});
