import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeBest } from './take-best.ts';

const items = fc.array(fc.record({ worth: fc.integer({ min: 0, max: 20 }), slack: fc.integer({ min: 0, max: 5 }) }));

test('the best are always among those looked at, with all that tie with them', async () => {
  await fc.assert(
    fc.asyncProperty(
      items,
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 4 }),
      async (given, wanted, atOnce) => {
        const bounded = given.map((item) => ({ item, atMost: item.worth + item.slack }));
        const look = async (some: readonly { worth: number }[]) =>
          some.map((item) => ({ worth: item.worth, result: item }));
        const looked = await takeBest(bounded, wanted, look, atOnce);
        const last = given.map(({ worth }) => worth).sort((left, right) => right - left)[wanted - 1] ?? 0;
        expect(new Set(looked)).toEqual(new Set([...looked, ...given.filter(({ worth }) => worth >= last)]));
      },
    ),
  );
});

test('what could not be among the best is not looked at', async () => {
  const bounded = Array.from({ length: 100 }, (_, index) => ({ item: index, atMost: index }));
  const look = async (some: readonly number[]) => some.map((item) => ({ worth: item, result: item }));
  const looked = await takeBest(bounded, 3, look);
  expect(looked).toEqual([99, 98, 97]);
});
