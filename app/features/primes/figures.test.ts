import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ifEnough, leastAnswers, median } from './figures.ts';

test.each([
  [[], null],
  [[7], 7],
  [[3, 1], 2],
  [[9, 1, 4], 4],
  [[1, 2, 10, 3], 2.5],
])('the median of %j is %s', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('as many numbers lie above the median as below it, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (numbers) => {
      const middle = median(numbers) ?? Number.NaN;
      expect(numbers.filter((number) => number < middle).length).toBeLessThanOrEqual(numbers.length / 2);
      expect(numbers.filter((number) => number > middle).length).toBeLessThanOrEqual(numbers.length / 2);
      expect(median(numbers.toReversed())).toBe(middle);
    }),
  );
});

test('a figure waits for the fifth answer', () => {
  expect(ifEnough(leastAnswers - 1, 12)).toBeNull();
  expect(ifEnough(leastAnswers, 12)).toBe(12);
});
