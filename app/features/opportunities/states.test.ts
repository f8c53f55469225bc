import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  mayHappen,
  nextState,
  type OpportunityEvent,
  type OpportunityFacts,
  type OpportunityState,
  opportunityEvents,
  opportunityStates,
  stateOn,
} from './states.ts';

const ready: OpportunityFacts = {
  isComplete: true,
  isImported: false,
  isExplained: true,
  isAnswered: true,
  isUpheld: true,
};

// The whole table, written out by hand: every pair that is not here is refused.
const allowed: readonly [OpportunityState, OpportunityEvent, OpportunityState][] = [
  ['draft', 'publish', 'open'],
  ['open', 'amend', 'amending'],
  ['open', 'deadline_passes', 'closed'],
  ['open', 'withdraw', 'withdrawn'],
  ['amending', 'publish_amendment', 'open'],
  ['amending', 'discard_amendment', 'open'],
  ['amending', 'deadline_passes', 'closed'],
  ['amending', 'withdraw', 'withdrawn'],
  ['closed', 'discard_amendment', 'closed'],
  ['closed', 'decide', 'decided'],
  ['closed', 'withdraw', 'withdrawn'],
  ['decided', 'reopen', 'closed'],
];

test.each(opportunityStates.flatMap((state) => opportunityEvents.map((event) => [state, event] as const)))(
  'from %s, %s leads where the table says',
  (state, event) => {
    const row = allowed.find(([from, by]) => from === state && by === event);
    expect(nextState(state, event, ready)).toBe(row?.[2] ?? null);
    expect(mayHappen(state, event)).toBe(row !== undefined);
  },
);

test.each<[OpportunityState, OpportunityEvent, Partial<OpportunityFacts>]>([
  ['draft', 'publish', { isComplete: false }],
  ['open', 'amend', { isImported: true }],
  ['amending', 'publish_amendment', { isComplete: false }],
  ['amending', 'publish_amendment', { isExplained: false }],
  ['closed', 'decide', { isAnswered: false }],
  ['decided', 'reopen', { isUpheld: false }],
])('from %s, %s is refused when %o', (state, event, lacking) => {
  expect(nextState(state, event, { ...ready, ...lacking })).toBeNull();
});

const step = fc.record({
  event: fc.constantFrom(...opportunityEvents),
  facts: fc.record({
    isComplete: fc.boolean(),
    isImported: fc.boolean(),
    isExplained: fc.boolean(),
    isAnswered: fc.boolean(),
    isUpheld: fc.boolean(),
  }),
});

test('10,000 random walks reach no state that cannot be', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state: OpportunityState = 'draft';
      const seen = { published: false, deadlineOver: false, changing: false };
      for (const { event, facts } of steps) {
        const next = nextState(state, event, facts);
        if (next === null) continue;
        // What was withdrawn stays so, what is decided too but for a challenge, and what was published is never a draft again.
        expect(state).not.toBe('withdrawn');
        if (state === 'decided') expect([event, facts.isUpheld]).toEqual(['reopen', true]);
        expect(next).not.toBe('draft');
        // Nothing is decided, changed or withdrawn that nobody could read.
        expect(event === 'publish' || seen.published).toBe(true);
        if (event === 'publish') expect(facts.isComplete).toBe(true);
        if (event === 'publish_amendment') expect([seen.changing, facts.isExplained]).toEqual([true, true]);
        // After the deadline nobody changes what was answered, and nobody decides before it.
        if (seen.deadlineOver) expect(['amending', 'open']).not.toContain(next);
        if (event === 'decide') expect([seen.deadlineOver, facts.isAnswered]).toEqual([true, true]);
        seen.published = true;
        seen.deadlineOver ||= event === 'deadline_passes';
        seen.changing = next === 'amending';
        state = next;
      }
    }),
    { numRuns: 10_000 },
  );
});

test('the state follows from what is stored, the deadline and the day', () => {
  const day = Temporal.PlainDate.from('2026-06-22');
  const at = (deadline: string | null, isAmended = false) => stateOn(day, 'published', { deadline, isAmended });
  expect(at('2026-06-22')).toBe('open');
  expect(at('2026-06-22', true)).toBe('amending');
  expect(at('2026-06-21', true)).toBe('closed');
  expect(at(null)).toBe('closed');
  expect(stateOn(day, 'withdrawn', { deadline: '2026-07-01', isAmended: false })).toBe('withdrawn');
  expect(stateOn(day, 'draft', { deadline: null, isAmended: false })).toBe('draft');
});
