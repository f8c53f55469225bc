import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severities, severityStep } from './severity.ts';
import {
  type FindingFacts,
  type FindingState,
  findingEvents,
  findingStates,
  findingStep,
  findingSteps,
  isPending,
} from './states.ts';

const anyFacts = fc.record<FindingFacts>({ isAnswered: fc.boolean(), isPast: fc.boolean(), hasInterest: fc.boolean() });
const anyMove = fc.record({ event: fc.constantFrom(...findingEvents), facts: anyFacts });

test('10,000 random walks of a finding reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state: FindingState = 'open';
      for (const { event, facts } of moves) {
        const step = findingStep(state, event, facts);
        if (!step.ok) continue;
        expect(findingStates).toContain(step.state);
        expect(findingSteps[state][event]?.to).toBe(step.state);
        expect(['dismissed', 'cured', 'closed']).not.toContain(state);
        // Nobody is judged by one with an interest, nor held to account unheard.
        if (event === 'uphold' || event === 'dismiss' || event === 'close') expect(facts.hasInterest).toBe(false);
        if (event === 'uphold') expect(facts.isAnswered || facts.isPast).toBe(true);
        if (event === 'publish') expect(facts.isPast).toBe(true);
        if (step.state === 'cured') expect(isPending(state)).toBe(true);
        if (step.state === 'closed') expect(state).toBe('upheld');
        state = step.state;
      }
    }),
    { numRuns: 10_000 },
  );
});

const facts: FindingFacts = { isAnswered: false, isPast: false, hasInterest: false };

test.each([
  ['open', 'publish', {}, 'too_soon'],
  ['open', 'uphold', {}, 'unanswered'],
  ['open', 'dismiss', { hasInterest: true }, 'has_interest'],
  ['published', 'uphold', { isPast: true, hasInterest: true }, 'has_interest'],
  ['upheld', 'cure', {}, 'no_such_step'],
  ['upheld', 'close', { hasInterest: true }, 'has_interest'],
  ['dismissed', 'uphold', { isPast: true }, 'no_such_step'],
  ['cured', 'publish', { isPast: true }, 'no_such_step'],
] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
  expect(findingStep(state, event, { ...facts, ...changes })).toEqual({ ok: false, reason });
});

test('a severity stays within its ends', () => {
  expect(severities.map((severity) => severityStep(severity, -1))).toEqual(['minor', 'minor', 'moderate', 'major']);
  expect(severities.map((severity) => severityStep(severity, 2))).toEqual(['major', 'severe', 'severe', 'severe']);
});
