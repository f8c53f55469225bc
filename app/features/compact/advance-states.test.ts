import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  type AdvanceFacts,
  type AdvanceState,
  advanceEvents,
  advanceStates,
  advanceStep,
  advanceSteps,
  answerDue,
  isOver,
} from './advance-states.ts';

const anyFacts = fc.record<AdvanceFacts>({
  runs: fc.boolean(),
  isAnotherOpen: fc.boolean(),
  isPast: fc.boolean(),
  isOverdue: fc.boolean(),
  askedPence: fc.integer({ min: 1, max: 100 }),
  grantedPence: fc.option(fc.integer({ min: 0, max: 120 })),
});
const anyMove = fc.record({ event: fc.constantFrom(...advanceEvents), facts: anyFacts });

test('10,000 random walks of a request reach no state that is not allowed, and its clock fires once', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state: AdvanceState = 'none';
      let overdue = 0;
      for (const { event, facts: given } of moves) {
        const facts = { ...given, isOverdue: overdue > 0 };
        const step = advanceStep(state, event, facts);
        if (!step.ok) continue;
        expect(advanceStates).toContain(step.state);
        expect(advanceSteps[state][event]?.to).toBe(step.state);
        if (event === 'ask') expect([state, facts.runs, facts.isAnotherOpen]).toEqual(['none', true, false]);
        else expect(state).toBe('asked');
        if (event === 'grant_in_part') expect(facts.grantedPence).toBeLessThan(facts.askedPence);
        if (event === 'call_overdue') overdue += 1;
        state = step.state;
      }
      expect(overdue).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10_000 },
  );
});

test('ten working days leave out weekends and bank holidays, and the last of them is still in time', () => {
  const due = answerDue(Temporal.PlainDate.from('2026-12-18'), ['england_and_wales']);
  expect(due).toBe('2027-01-06');
  expect(isOver(due, Temporal.PlainDate.from('2027-01-06'))).toBe(false);
  expect(isOver(due, Temporal.PlainDate.from('2027-01-07'))).toBe(true);
});
