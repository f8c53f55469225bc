import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KindSum, leastShown, readFairness } from './fairness.ts';

const kind = (value: string, changes: Partial<KindSum> = {}): KindSum => ({
  value,
  qualified: 100,
  topPlaces: 10,
  expected: 10,
  variance: 4,
  ...changes,
});

test('shares stand side by side, and a kind outside what chance gives is marked', () => {
  const lines = readFairness([
    kind('micro', { topPlaces: 4 }),
    kind('large', { qualified: 300, topPlaces: 26, expected: 20 }),
  ]);

  expect(lines).toEqual([
    expect.objectContaining({
      value: 'large',
      qualifiedShare: 75,
      topShare: 86.7,
      expectedLow: 16,
      expectedHigh: 24,
      verdict: 'more',
    }),
    expect.objectContaining({
      value: 'micro',
      qualifiedShare: 25,
      topShare: 13.3,
      expectedLow: 6,
      expectedHigh: 14,
      verdict: 'fewer',
    }),
  ]);
});

test('places within the range, its ends included, are within what chance gives', () => {
  const verdicts = [6, 10, 14].map((topPlaces) => readFairness([kind('micro', { topPlaces }), kind('large')])[0]);

  expect(verdicts).toEqual(verdicts.map(() => expect.objectContaining({ verdict: 'within_chance' })));
});

test('where everyone who qualified had a place, nothing was shared out', () => {
  expect(readFairness([kind('micro', { qualified: 10, variance: 0 })])).toMatchObject([{ verdict: 'no_choice' }]);
});

test('a kind of fewer than ten is hidden, and never one alone', () => {
  const lines = readFairness([kind('micro'), kind('medium', { qualified: 40 }), kind('large', { qualified: 9 })]);

  expect(lines.map(({ value, hidden }) => [value, hidden])).toEqual([
    ['micro', false],
    ['medium', true],
    ['large', true],
  ]);
});

test('whatever the counts: nothing small is shown, and what is hidden cannot be taken from a total', () => {
  const anySums = fc.uniqueArray(
    fc.record({ value: fc.string({ minLength: 1 }), qualified: fc.integer({ min: 0, max: 60 }) }),
    { selector: ({ value }) => value, maxLength: 7 },
  );
  fc.assert(
    fc.property(anySums, (sums) => {
      const lines = readFairness(sums.map((sum) => kind(sum.value, { qualified: sum.qualified, topPlaces: 0 })));
      const shown = lines.flatMap((line) => (line.hidden ? [] : [line.qualified]));
      expect(shown.filter((count) => count > 0 && count < leastShown)).toEqual([]);
      const hidden = lines.filter((line) => line.hidden).length;
      const counted = sums.filter(({ qualified }) => qualified > 0).length;
      expect(hidden === 1 && counted > 1).toBe(false);
    }),
  );
});
