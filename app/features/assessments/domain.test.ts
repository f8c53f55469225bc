import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ConsensusEvent,
  type ConsensusState,
  consensusEvents,
  consensusStateOf,
  nextConsensus,
  nextSheet,
  type SheetEvent,
  type SheetState,
  sheetEvents,
  sheetStateOf,
} from './domain.ts';

const walks = { numRuns: 10_000 };
const always = { scoringOpen: true, mayScore: true, complete: true };
const guards = fc.record({ scoringOpen: fc.boolean(), mayScore: fc.boolean(), complete: fc.boolean() });
const sheetStep = fc.record({ event: fc.constantFrom(...sheetEvents), guards });
const consensusStep = fc.record({
  event: fc.constantFrom(...consensusEvents),
  guards: fc.record({ isRecorder: fc.boolean(), complete: fc.boolean() }),
});

test('in 10,000 walks a sheet is locked once, only when complete and allowed, and never changes after that', () => {
  fc.assert(
    fc.property(fc.array(sheetStep, { maxLength: 25 }), (steps) => {
      let state: SheetState = 'not_started';
      for (const { event, guards } of steps) {
        const before: SheetState = state;
        const next = nextSheet(before, event, guards);
        if (!next.ok) continue;
        state = next.state;
        if (before === 'locked') expect(state).toBe('locked');
        if (before !== 'locked' && state === 'locked') {
          expect([event, guards]).toEqual(['lock', always]);
          expect(before).not.toBe('set_aside');
        }
        if (event === 'save') expect(guards.scoringOpen && guards.mayScore && before !== 'set_aside').toBe(true);
        if (before === 'set_aside' && state !== 'set_aside') expect(event).toBe('take_up');
      }
    }),
    walks,
  );
});

test('in 10,000 walks a consensus is recorded only after scoring has ended, by its recorder, and is locked for good', () => {
  fc.assert(
    fc.property(fc.array(consensusStep, { maxLength: 25 }), (steps) => {
      let state: ConsensusState = 'waiting';
      let ended = 0;
      for (const { event, guards } of steps) {
        const before: ConsensusState = state;
        const next = nextConsensus(before, event, guards);
        if (!next.ok) continue;
        state = next.state;
        if (event === 'end_scoring') ended += 1;
        else expect(ended === 1 && guards.isRecorder).toBe(true);
        if (event === 'lock') expect(guards.complete).toBe(true);
        expect(before).not.toBe('locked');
      }
      expect(ended).toBeLessThanOrEqual(1);
    }),
    walks,
  );
});

test.each<[SheetState, SheetEvent, Partial<typeof always>, string]>([
  ['locked', 'save', {}, 'locked'],
  ['locked', 'lock', {}, 'locked'],
  ['saved', 'save', { scoringOpen: false }, 'scoring_ended'],
  ['saved', 'lock', { mayScore: false }, 'not_assessor'],
  ['saved', 'lock', { complete: false }, 'incomplete'],
  ['set_aside', 'save', {}, 'not_assessor'],
  ['set_aside', 'take_up', { scoringOpen: false }, 'scoring_ended'],
])('a sheet that is %s refuses %s with %o: %s', (state, event, changes, reason) => {
  expect(nextSheet(state, event, { ...always, ...changes })).toEqual({ ok: false, reason });
});

test.each<[ConsensusState, ConsensusEvent, boolean, boolean, string]>([
  ['waiting', 'save', true, true, 'waiting'],
  ['waiting', 'lock', true, true, 'waiting'],
  ['open', 'save', false, true, 'not_recorder'],
  ['recorded', 'lock', true, false, 'incomplete'],
  ['locked', 'save', true, true, 'locked'],
  ['open', 'end_scoring', true, true, 'scoring_ended'],
])('a consensus that is %s refuses %s (recorder %s, complete %s): %s', (state, event, isRecorder, complete, reason) => {
  expect(nextConsensus(state, event, { isRecorder, complete })).toEqual({ ok: false, reason });
});

test('states follow from what is stored', () => {
  const sheet = { saved: true, lockedAt: null, assessorRemoved: false, scoringEnded: false };
  expect(sheetStateOf(sheet)).toBe('saved');
  expect(sheetStateOf({ ...sheet, saved: false, assessorRemoved: true })).toBe('not_started');
  expect(sheetStateOf({ ...sheet, assessorRemoved: true })).toBe('set_aside');
  expect(sheetStateOf({ ...sheet, scoringEnded: true })).toBe('set_aside');
  expect(sheetStateOf({ ...sheet, lockedAt: new Date(0), assessorRemoved: true, scoringEnded: true })).toBe('locked');
  expect(consensusStateOf({ saved: true, lockedAt: null, scoringEnded: false })).toBe('waiting');
  expect(consensusStateOf({ saved: false, lockedAt: null, scoringEnded: true })).toBe('open');
  expect(consensusStateOf({ saved: true, lockedAt: new Date(0), scoringEnded: true })).toBe('locked');
});
