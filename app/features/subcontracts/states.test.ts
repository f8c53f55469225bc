import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  noSubcontractFacts,
  type SubcontractFacts,
  type SubcontractState,
  subcontractEvents,
  subcontractStates,
  subcontractStep,
  subcontractSteps,
} from './states.ts';

const anyFacts = fc.record<SubcontractFacts>({
  isInFuture: fc.boolean(),
  isBeforeAward: fc.boolean(),
  tupe: fc.constantFrom('not_assessed', 'disputed', null),
  isConfirmed: fc.boolean(),
  isLive: fc.boolean(),
  isNoticeDue: fc.boolean(),
  isChangeAgreed: fc.boolean(),
  isTermOver: fc.boolean(),
});
const anyMove = fc.record({ event: fc.constantFrom(...subcontractEvents), facts: anyFacts });

test('10,000 random walks of a sub-contract reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state: SubcontractState = 'awarded';
      for (const { event, facts } of moves) {
        const step = subcontractStep(state, event, facts);
        if (!step.ok) continue;
        expect(subcontractStates).toContain(step.state);
        expect(subcontractSteps[state][event]?.to).toBe(step.state);
        expect(['ended', 'not_concluded']).not.toContain(state);
        if (step.state === 'ended') expect(facts.isNoticeDue || facts.isTermOver).toBe(true);
        if (step.state === 'not_concluded') expect(state).toBe('awarded');
        if (event === 'record_signature') expect(facts).toMatchObject({ isInFuture: false, isBeforeAward: false });
        if (state === 'awarded' && step.state === 'signed') expect(facts.tupe).toBeNull();
        if (event === 'dispute_signature') expect(facts.isConfirmed).toBe(false);
        if (event === 'change_terms') expect(facts.isChangeAgreed).toBe(true);
        state = step.state;
      }
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['awarded', 'record_signature', { isInFuture: true }, 'in_future'],
  ['awarded', 'record_signature', { isBeforeAward: true }, 'before_award'],
  ['awarded', 'record_signature', { tupe: 'not_assessed' }, 'tupe_not_assessed'],
  ['awarded', 'record_signature', { tupe: 'disputed' }, 'tupe_disputed'],
  ['awarded', 'confirm_signature', {}, 'no_such_step'],
  ['awarded', 'go_live', {}, 'no_such_step'],
  ['signed', 'record_signature', { isConfirmed: true }, 'already_confirmed'],
  ['signed', 'confirm_signature', { isConfirmed: true }, 'already_confirmed'],
  ['signed', 'dispute_signature', { isConfirmed: true }, 'already_confirmed'],
  ['signed', 'go_live', { isLive: true }, 'already_live'],
  ['signed', 'end', {}, 'without_notice'],
  ['signed', 'change_terms', {}, 'not_agreed'],
  ['signed', 'run_out', {}, 'term_runs'],
  ['signed', 'release', {}, 'no_such_step'],
  ['ended', 'record_signature', {}, 'no_such_step'],
  ['not_concluded', 'end', { isNoticeDue: true }, 'no_such_step'],
] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
  expect(subcontractStep(state, event, { ...noSubcontractFacts, ...changes })).toEqual({ ok: false, reason });
});

test('a disputed signature makes a sub-contract unsigned again', () => {
  expect(subcontractStep('signed', 'dispute_signature', noSubcontractFacts)).toEqual({ ok: true, state: 'awarded' });
});
