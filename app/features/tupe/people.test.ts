import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedPeople, shownPeople } from './people.ts';

test.each([
  [null, 'Not known', null],
  [0, 'None', 0],
  [1, 'Fewer than 5', null],
  [4, 'Fewer than 5', null],
  [5, 'About 5', 5],
  [7, 'About 5', 5],
  [8, 'About 10', 10],
  [1012, 'About 1,010', 1010],
])('%s people are shown as %s', (count, words, rounded) => {
  expect([shownPeople(count), roundedPeople(count)]).toEqual([words, rounded]);
});

test('no number that is shown tells whether one person more is among them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 100_000 }), (count) => {
      const shown = roundedPeople(count) ?? 0;
      expect(shown % 5).toBe(0);
      expect(Math.abs(shown - count)).toBeLessThanOrEqual(2);
    }),
  );
});
