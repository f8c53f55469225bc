import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownHeadcounts } from './suppress-groups.ts';

test('parties read each number; others read bands, and nothing where one group is small', () => {
  expect(shownHeadcounts([3, 12, null], true)).toEqual(['3', '12', 'Not stated']);
  expect(shownHeadcounts([6, 12, null], false)).toEqual(['5 to 9', '10 to 19', 'Not stated']);
  expect(new Set(shownHeadcounts([4, 12], false))).toEqual(new Set(['Not shown: a group has fewer than 5 people']));
});

test('what others read is the same for every size of the small group, and of the groups beside it', () => {
  const group = fc.integer({ min: 0, max: 200 });
  const small = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(
      fc.array(group, { maxLength: 6 }),
      fc.array(group, { maxLength: 6 }),
      small,
      small,
      (one, other, a, b) => {
        fc.pre(one.length === other.length);
        expect(shownHeadcounts([...one, a], false)).toEqual(shownHeadcounts([...other, b], false));
      },
    ),
  );
});
