import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels, publicFrom } from './ladder.ts';
import { type CaseFacts, type CaseMove, type CaseRefusal, type CaseState, moveCase } from './moves.ts';

const facts: CaseFacts = { hasReplied: false, isReplyOver: false, isPlanVerified: false };
const open = (level: CaseState['level'], proposed: CaseState['proposed'] = null): CaseState => ({
  status: 'open',
  level,
  proposed,
});

test.each<[string, CaseState, CaseMove, Partial<CaseFacts>, CaseState | CaseRefusal]>([
  ['a query is asked at once', open(0), { event: 'raise', to: 1 }, {}, open(1)],
  ['a formal notice is proposed', open(1), { event: 'raise', to: 3 }, {}, open(1, 3)],
  ['nothing is raised to where it stands', open(2), { event: 'raise', to: 2 }, {}, 'not_higher'],
  ['it waits for the reply', open(2, 3), { event: 'confirm' }, {}, 'reply_open'],
  ['after the reply it takes effect', open(2, 3), { event: 'confirm' }, { hasReplied: true }, open(3)],
  ['or is dropped', open(2, 3), { event: 'drop' }, { hasReplied: true }, open(2)],
  ['without a reply it takes effect by itself', open(2, 4), { event: 'lapse' }, { isReplyOver: true }, open(4)],
  [
    'with one a steward decides',
    open(2, 4),
    { event: 'lapse' },
    { isReplyOver: true, hasReplied: true },
    'was_answered',
  ],
  ['nothing is lifted without a verified plan', open(3), { event: 'lift', to: 2 }, {}, 'plan_not_verified'],
  ['with one it is', open(3), { event: 'lift', to: 1 }, { isPlanVerified: true }, open(1)],
  ['lifting does not raise', open(2), { event: 'lift', to: 2 }, { isPlanVerified: true }, 'not_lower'],
  ['a query is closed without a plan', open(1), { event: 'close' }, {}, { ...open(1), status: 'closed' }],
  ['a plan is verified before', open(2), { event: 'close' }, {}, 'plan_not_verified'],
  ['what is proposed is decided before', open(1, 3), { event: 'close' }, {}, 'still_proposed'],
  ['what is closed stays so', { ...open(1), status: 'closed' }, { event: 'raise', to: 2 }, {}, 'closed'],
])('%s', (_what, state, move, given, expected) => {
  const moved = moveCase(state, move, { ...facts, ...given });
  expect(moved.ok ? moved.state : moved.reason).toEqual(expected);
});

const anyLevel = fc.constantFrom(...levels);
const anyMove = fc.oneof(
  fc.record({ event: fc.constantFrom('raise', 'lift'), to: anyLevel }),
  fc.record({ event: fc.constantFrom('confirm', 'drop', 'lapse', 'close') }),
);
const anyFacts = fc.record<CaseFacts>({
  hasReplied: fc.boolean(),
  isReplyOver: fc.boolean(),
  isPlanVerified: fc.boolean(),
});

test('10,000 random walks: nothing public without a reply or its days, nothing lifted without a verified plan', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyMove, anyFacts), { maxLength: 25 }), (walk) => {
      let state: CaseState = open(0);
      for (const [move, given] of walk) {
        const moved = moveCase(state, move, given);
        if (!moved.ok) continue;
        const next = moved.state;
        expect(state.status).toBe('open');
        if (next.level > state.level && next.level >= publicFrom) {
          expect(['confirm', 'lapse']).toContain(move.event);
          expect(next.level).toBe(state.proposed);
          expect(given.hasReplied || given.isReplyOver).toBe(true);
        }
        const ends = next.level < state.level || next.status === 'closed';
        if (ends && state.level >= 2) expect(given.isPlanVerified).toBe(true);
        if (next.proposed !== null) expect(next.proposed).toBeGreaterThan(next.level);
        state = next;
      }
    }),
    { numRuns: 10_000 },
  );
});
