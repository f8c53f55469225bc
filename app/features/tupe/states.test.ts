import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  furthestOf,
  milestoneRank,
  milestones,
  noTupeFacts,
  type TupeFacts,
  type TupeState,
  tupeEvents,
  tupeStates,
  tupeStep,
  tupeSteps,
} from './states.ts';

const anyFacts = fc.record<TupeFacts>({
  isSigned: fc.boolean(),
  isCounterSigned: fc.boolean(),
  isEliGiven: fc.boolean(),
  isEliProvided: fc.boolean(),
  hasSpecialCircumstances: fc.boolean(),
  areMeasuresEnvisaged: fc.boolean(),
  isInformed: fc.boolean(),
  isConsulted: fc.boolean(),
  isDateGiven: fc.boolean(),
  isInFuture: fc.boolean(),
  isCounted: fc.boolean(),
  isExplained: fc.boolean(),
  isClaimOpen: fc.boolean(),
  isContractGone: fc.boolean(),
  hasReason: fc.boolean(),
  furthest: fc.constantFrom(...milestones.slice(0, milestones.indexOf('transferred'))),
});
const anyMove = fc.record({ event: fc.constantFrom(...tupeEvents), facts: anyFacts });
const isOver = (state: TupeState) => milestoneRank(state) >= milestones.indexOf('transferred');

test('10,000 random walks of a declaration reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state: TupeState = 'not_assessed';
      for (const { event, facts } of moves) {
        const step = tupeStep(state, event, facts);
        if (!step.ok) {
          expect(step.reason === 'no_such_step').toBe(tupeSteps[state][event] === undefined);
          continue;
        }
        const to = step.state;
        expect(tupeStates).toContain(to);
        // Nothing is assessed again from nothing, and nothing is a milestone before somebody said what they think.
        if (to !== state) expect(to).not.toBe('not_assessed');
        if (state === 'not_assessed') expect(['not_assessed', 'assessing', 'aborted']).toContain(to);
        if (state === 'assessing' && to !== 'assessing')
          expect(['not_applicable', 'disputed', 'aborted', facts.furthest]).toContain(to);
        if (to === 'not_applicable' && state !== to)
          expect(facts).toMatchObject({ isSigned: true, isCounterSigned: true });
        if (event === 'transfer') {
          expect(facts).toMatchObject({ isDateGiven: true, isInFuture: false });
          expect(facts.isEliProvided || facts.hasSpecialCircumstances).toBe(true);
          expect(!facts.areMeasuresEnvisaged || facts.isConsulted).toBe(true);
          expect(milestoneRank(state)).toBeGreaterThanOrEqual(0);
        }
        if (to === 'transferred' && state !== to) expect(event).toBe('transfer');
        if (to === 'consulted' && state !== to && event !== 'conclude_applies')
          expect(facts).toMatchObject({ isInformed: true, isConsulted: true });
        if (to === 'eli_provided' && event === 'provide_eli' && state !== to) expect(facts.isEliProvided).toBe(true);
        if (to === 'reconciled' && event === 'reconcile')
          expect(facts).toMatchObject({ isCounted: true, isExplained: true });
        if (to === 'closed') expect({ state, open: facts.isClaimOpen }).toEqual({ state: 'reconciled', open: false });
        if (event === 'abort' || event === 'reopen') expect(facts.hasReason).toBe(true);
        if (state === 'aborted')
          expect({ event, gone: facts.isContractGone }).toEqual({ event: 'reopen', gone: false });
        // What has happened to people is not undone.
        if (isOver(state)) expect(isOver(to)).toBe(true);
        state = to;
      }
    }),
    { numRuns: 10_000 },
  );
});

const ready = { isDateGiven: true, isEliProvided: true } as const;

test.each([
  ['not_assessed', 'conclude_applies', {}, 'no_such_step'],
  ['not_assessed', 'inform', {}, 'no_such_step'],
  ['assessing', 'conclude_not_applicable', {}, 'not_signed'],
  ['assessing', 'conclude_not_applicable', { isSigned: true }, 'not_counter_signed'],
  ['assessing', 'transfer', ready, 'no_such_step'],
  ['disputed', 'transfer', ready, 'no_such_step'],
  ['applies', 'update_eli', {}, 'nothing_to_update'],
  ['applies', 'begin_consulting', {}, 'not_informed'],
  ['eli_provided', 'transfer', { isEliProvided: true }, 'no_date'],
  ['eli_provided', 'transfer', { ...ready, isInFuture: true }, 'in_future'],
  ['eli_due', 'transfer', { isDateGiven: true }, 'no_eli'],
  ['informed', 'transfer', { ...ready, areMeasuresEnvisaged: true }, 'not_consulted'],
  ['transferred', 'reconcile', {}, 'not_counted'],
  ['transferred', 'reconcile', { isCounted: true }, 'not_explained'],
  ['transferred', 'close', {}, 'no_such_step'],
  ['transferred', 'abort', { hasReason: true }, 'no_such_step'],
  ['reconciled', 'close', { isClaimOpen: true }, 'claim_open'],
  ['applies', 'abort', {}, 'no_reason'],
  ['aborted', 'reopen', { isContractGone: true, hasReason: true }, 'contract_gone'],
  ['aborted', 'begin', {}, 'no_such_step'],
] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
  expect(tupeStep(state, event, { ...noTupeFacts, ...changes })).toEqual({ ok: false, reason });
});

test.each([
  ['not_assessed', 'begin', {}, 'assessing'],
  ['assessing', 'conclude_applies', {}, 'applies'],
  ['assessing', 'share_pack', {}, 'assessing'],
  ['disputed', 'conclude_applies', { furthest: 'eli_due' }, 'eli_due'],
  ['assessing', 'conclude_not_applicable', { isSigned: true, isCounterSigned: true }, 'not_applicable'],
  ['applies', 'inform', {}, 'informed'],
  ['informed', 'share_pack', {}, 'informed'],
  ['not_assessed', 'provide_eli', { isEliProvided: true }, 'not_assessed'],
  ['informed', 'provide_eli', { isEliProvided: true }, 'informed'],
  ['applies', 'provide_eli', {}, 'eli_due'],
  ['eli_due', 'provide_eli', { isEliProvided: true }, 'eli_provided'],
  ['eli_provided', 'update_eli', { isEliGiven: true, isEliProvided: true }, 'eli_updated'],
  ['eli_updated', 'provide_eli', { isEliProvided: true }, 'eli_provided'],
  ['consulting', 'end_consulting', { isInformed: true }, 'consulting'],
  ['consulting', 'end_consulting', { isInformed: true, isConsulted: true }, 'consulted'],
  ['eli_due', 'transfer', { isDateGiven: true, hasSpecialCircumstances: true }, 'transferred'],
  ['consulted', 'transfer', { ...ready, areMeasuresEnvisaged: true, isConsulted: true }, 'transferred'],
  ['closed', 'reopen', { hasReason: true }, 'reconciled'],
  ['eli_provided', 'reopen', { hasReason: true }, 'assessing'],
] as const)('from %s by %s when %j to %s', (state, event, changes, to) => {
  expect(tupeStep(state, event, { ...noTupeFacts, ...changes })).toEqual({ ok: true, state: to });
});

test('the furthest milestone is that of the events that happened, as things are now', () => {
  expect(furthestOf([], noTupeFacts)).toBe('applies');
  expect(furthestOf(['share_pack', 'begin', 'inform', 'provide_eli'], noTupeFacts)).toBe('informed');
  expect(furthestOf(['provide_eli'], noTupeFacts)).toBe('eli_due');
  expect(furthestOf(['provide_eli'], { ...noTupeFacts, isEliProvided: true })).toBe('eli_provided');
});
