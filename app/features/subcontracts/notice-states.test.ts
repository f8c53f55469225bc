import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isNoticeDue,
  type NoticeFacts,
  needsView,
  noticeEvents,
  noticeRefusal,
  noticeState,
  noticeStates,
} from './notice-states.ts';

const notice = (changes: Partial<NoticeFacts> = {}): NoticeFacts => ({
  kind: 'end',
  effectiveOn: '2027-02-28',
  isShort: false,
  stewardView: null,
  answer: null,
  isWithdrawn: false,
  tookEffect: false,
  ...changes,
});

test.each([
  ['an end in time', {}, 'running'],
  ['an end in time that the other side does not like', { answer: 'not_agreed' }, 'running'],
  ['a short end', { isShort: true }, 'held'],
  ['a short end that a steward accepts', { isShort: true, stewardView: 'accepted' }, 'running'],
  ['a short end that both agree on', { isShort: true, answer: 'agreed' }, 'running'],
  ['a short end that a steward does not accept', { isShort: true, stewardView: 'not_accepted' }, 'not_accepted'],
  ['one side alone over a steward', { isShort: true, stewardView: 'not_accepted', answer: 'agreed' }, 'not_accepted'],
  ['a change', { kind: 'change' }, 'held'],
  ['a change that was refused', { kind: 'change', answer: 'not_agreed' }, 'held'],
  ['a change that both agree on', { kind: 'change', answer: 'agreed' }, 'running'],
  ['a partner dropped in time', { kind: 'partner' }, 'running'],
  ['a partner dropped, and a steward says no', { kind: 'partner', stewardView: 'not_accepted' }, 'not_accepted'],
  ['taken back', { isWithdrawn: true, answer: 'agreed' }, 'withdrawn'],
  ['over', { tookEffect: true }, 'took_effect'],
] as const)('%s is %s', (_name, changes, state) => {
  expect(noticeState(notice(changes))).toBe(state);
});

test('stewards give a view of what is short, and of every partner that is dropped', () => {
  expect(needsView(notice())).toBe(false);
  expect(needsView(notice({ isShort: true }))).toBe(true);
  expect(needsView(notice({ kind: 'partner' }))).toBe(true);
  expect(noticeRefusal(notice(), 'view', '2026-11-30')).toBe('no_view_needed');
});

test('a notice takes effect on its day, not before', () => {
  expect(isNoticeDue(notice(), '2027-02-27')).toBe(false);
  expect(isNoticeDue(notice(), '2027-02-28')).toBe(true);
  expect(isNoticeDue(notice({ isShort: true }), '2027-03-01')).toBe(false);
});

test('10,000 random walks of a notice reach no state that is not allowed', () => {
  const anyMove = fc.record({
    event: fc.constantFrom(...noticeEvents),
    isYes: fc.boolean(),
    day: fc.constantFrom('2027-02-27', '2027-02-28'),
  });
  const anyNotice = fc.record({
    kind: fc.constantFrom('end' as const, 'change' as const, 'partner' as const),
    isShort: fc.boolean(),
  });
  fc.assert(
    fc.property(anyNotice, fc.array(anyMove, { maxLength: 12 }), (given, moves) => {
      let facts = notice(given);
      for (const { event, isYes, day } of moves) {
        if (noticeRefusal(facts, event, day) !== null) continue;
        const before = noticeState(facts);
        expect(['took_effect', 'withdrawn']).not.toContain(before);
        if (event === 'take_effect') {
          expect(day).toBe('2027-02-28');
          expect(facts.stewardView).not.toBe('not_accepted');
          if (facts.kind === 'change') expect(facts.answer).toBe('agreed');
          if (facts.isShort) expect(facts.stewardView === 'accepted' || facts.answer === 'agreed').toBe(true);
        }
        facts = {
          ...facts,
          ...(event === 'view' && { stewardView: isYes ? ('accepted' as const) : ('not_accepted' as const) }),
          ...(event === 'answer' && { answer: isYes ? ('agreed' as const) : ('not_agreed' as const) }),
          ...(event === 'withdraw' && { isWithdrawn: true }),
          ...(event === 'take_effect' && { tookEffect: true }),
        };
        expect(noticeStates).toContain(noticeState(facts));
      }
    }),
    { numRuns: 10_000 },
  );
});
