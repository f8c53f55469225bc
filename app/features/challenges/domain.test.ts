import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  type ChallengeFacts,
  type ChallengeState,
  challengeEvents,
  challengeStates,
  challengeStep,
  challengeSteps,
  isOver,
  lastDay,
} from './domain.ts';

const anyFacts = fc.record<ChallengeFacts>({
  isUnsuccessful: fc.boolean(),
  isPast: fc.boolean(),
  tookPart: fc.boolean(),
});
const anyMove = fc.record({ event: fc.constantFrom(...challengeEvents), facts: anyFacts });

test('10,000 random walks of a challenge reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state: ChallengeState = 'none';
      for (const { event, facts } of moves) {
        const step = challengeStep(state, event, facts);
        if (!step.ok) continue;
        expect(challengeStates).toContain(step.state);
        expect(challengeSteps[state][event]?.to).toBe(step.state);
        if (state === 'none') expect(facts).toMatchObject({ isUnsuccessful: true, isPast: false });
        if (event === 'uphold' || event === 'reject' || event === 'find') expect(facts.tookPart).toBe(false);
        if (event === 'find') expect(state).toBe('escalated');
        expect(state).not.toBe('closed');
        state = step.state;
      }
    }),
    { numRuns: 10_000 },
  );
});

test('every open state can end: what is open holds an award', () => {
  for (const state of ['raised', 'answered', 'escalated'] as const) {
    expect(Object.values(challengeSteps[state]).some(({ to }) => to === 'closed')).toBe(true);
  }
});

const facts: ChallengeFacts = { isUnsuccessful: true, isPast: false, tookPart: false };

test.each([
  ['none', 'raise', { isUnsuccessful: false }, 'not_unsuccessful'],
  ['none', 'raise', { isPast: true }, 'too_late'],
  ['raised', 'raise', {}, 'no_such_step'],
  ['raised', 'reject', { tookPart: true }, 'took_part'],
  ['raised', 'escalate', { isPast: false }, 'too_soon'],
  ['answered', 'escalate', { isPast: true }, 'too_late'],
  ['answered', 'lapse', { isPast: false }, 'too_soon'],
  ['closed', 'escalate', {}, 'no_such_step'],
] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
  expect(challengeStep(state, event, { ...facts, ...changes })).toEqual({ ok: false, reason });
});

test('ten working days leave out weekends and the bank holidays of the nation', () => {
  const decided = Temporal.PlainDate.from('2026-11-26');
  expect(lastDay(decided, 10, ['england_and_wales'])).toBe('2026-12-10');
  // St Andrew's Day, 30 November.
  expect(lastDay(decided, 10, ['scotland'])).toBe('2026-12-11');
  expect(isOver('2026-12-10', Temporal.PlainDate.from('2026-12-10'))).toBe(false);
  expect(isOver('2026-12-10', Temporal.PlainDate.from('2026-12-11'))).toBe(true);
  expect(isOver(null, decided)).toBe(false);
});
