import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DecisionEvent,
  type DecisionState,
  decisionEvents,
  decisionStateOf,
  decisionStates,
  decisionStep,
  decisionSteps,
  type LotFacts,
  steppedBackReason,
} from './domain.ts';

const providers = 4;
type Move = { provider: number; event: DecisionEvent; standstillOver: boolean; challenged: boolean; signed: boolean };
type Lot = { states: DecisionState[] };

const move = fc.record<Move>({
  provider: fc.nat(providers - 1),
  event: fc.constantFrom(...decisionEvents),
  standstillOver: fc.boolean(),
  challenged: fc.boolean(),
  signed: fc.boolean(),
});
const isAward = (state: DecisionState) => state === 'award_in_standstill' || state === 'award_effective';

function factsOf(states: readonly DecisionState[], walked: Move): LotFacts {
  return {
    isAwarded: states.some(isAward),
    standstillOver: walked.standstillOver,
    hasOpenChallenge: walked.challenged,
    undecided: states.filter((state) => state === 'undecided').length,
    isSigned: walked.signed,
  };
}

function walk(lot: Lot, walked: Move): { before: DecisionState; after: DecisionState; facts: LotFacts } {
  const before = lot.states[walked.provider] ?? 'undecided';
  const facts = factsOf(lot.states, walked);
  const step = decisionStep(before, walked.event, facts);
  if (step.ok) lot.states[walked.provider] = step.state;
  return { before, after: step.ok ? step.state : before, facts };
}

test('10,000 random walks of a lot reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const lot: Lot = { states: Array<DecisionState>(providers).fill('undecided') };
      for (const walked of moves) {
        const { before, after, facts } = walk(lot, walked);
        expect(decisionStates).toContain(after);
        expect(lot.states.filter(isAward).length).toBeLessThanOrEqual(1);
        if (before === 'gone') expect(after).toBe('gone');
        if (before === 'award_effective') expect(['award_effective', 'gone']).toContain(after);
        if (after === 'award_effective' && before !== after) {
          expect(before).toBe('award_in_standstill');
          expect(facts).toMatchObject({ standstillOver: true, hasOpenChallenge: false, undecided: 0 });
        }
        if (before !== after) expect(decisionSteps[before][walked.event]?.to).toBe(after);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('every state but the last can be left, and every one is reached', () => {
  const reached = new Set<DecisionState>(['undecided']);
  for (const steps of Object.values(decisionSteps)) for (const { to } of Object.values(steps)) reached.add(to);
  expect([...reached].sort()).toEqual([...decisionStates].sort());
  const stuck = decisionStates.filter((state) => Object.keys(decisionSteps[state]).length === 0);
  expect(stuck).toEqual(['gone']);
});

const free: LotFacts = {
  isAwarded: false,
  standstillOver: true,
  hasOpenChallenge: false,
  undecided: 0,
  isSigned: false,
};

test.each([
  ['undecided', 'award', { isAwarded: true }, 'already_awarded'],
  ['reserve', 'award', { isAwarded: true }, 'already_awarded'],
  ['gone', 'award', {}, 'no_such_step'],
  ['not_this_time', 'award', {}, 'already_decided'],
  ['award_in_standstill', 'award', {}, 'already_decided'],
  ['award_in_standstill', 'decline', {}, 'already_decided'],
  ['award_in_standstill', 'take_effect', { hasOpenChallenge: true }, 'challenged'],
  ['award_in_standstill', 'take_effect', { undecided: 1 }, 'others_undecided'],
  ['award_in_standstill', 'take_effect', { standstillOver: false }, 'in_standstill'],
  ['award_effective', 'challenge_upheld', {}, 'already_decided'],
  ['award_effective', 'provider_withdraws', { isSigned: true }, 'signed'],
] as const)('from %s no %s when %j: %s', (state, event, facts, reason) => {
  expect(decisionStep(state, event, { ...free, ...facts })).toEqual({ ok: false, reason });
});

test('a reserve may be promoted when the award has fallen', () => {
  expect(decisionStep('reserve', 'award', free)).toEqual({ ok: true, state: 'award_in_standstill' });
});

test('the state is read off the decision that stands', () => {
  const stored = { outcome: 'award', effectiveAt: null, reasonCode: 'best_score' } as const;
  expect(decisionStateOf(null, true)).toBe('undecided');
  expect(decisionStateOf(stored, false)).toBe('gone');
  expect(decisionStateOf(stored, true)).toBe('award_in_standstill');
  expect(decisionStateOf({ ...stored, effectiveAt: new Date(0) }, true)).toBe('award_effective');
  expect(decisionStateOf({ ...stored, outcome: 'reserve' }, true)).toBe('reserve');
  expect(decisionStateOf({ ...stored, outcome: 'not_this_time', reasonCode: steppedBackReason }, true)).toBe('gone');
});
