import { expect, test } from 'vitest';
import { viewCost, viewTerm } from './full-cost.ts';

test('a price below full cost falls short by the difference; one above by nothing', () => {
  const cost = { directPence: 80_000_00, overheadPence: 12_000_00 };
  expect(viewCost({ ...cost, pricePence: 85_000_00 })).toMatchObject({
    fullPence: 92_000_00,
    shortfallPence: 7_000_00,
    overheadPercent: 15,
  });
  expect(viewCost({ ...cost, pricePence: 92_000_00 }).shortfallPence).toBe(0);
  expect(viewCost({ directPence: 0, overheadPence: 1, pricePence: 0 }).overheadPercent).toBeNull();
});

const term = { startsOn: '2027-04-01', endsOn: '2029-03-31', headEndsOn: null, reason: null };

test.each([
  ['two years where the head contract’s end is not known', {}, '2030-03-31', true, true],
  ['three years', { endsOn: '2030-03-31' }, '2030-03-31', false, false],
  ['as long as the head contract', { headEndsOn: '2029-03-31' }, '2029-03-31', false, false],
  ['shorter than the head contract', { headEndsOn: '2032-03-31' }, '2032-03-31', true, true],
  ['shorter, with a reason', { headEndsOn: '2032-03-31', reason: ' A pilot. ' }, '2032-03-31', true, false],
  ['shorter, with an empty reason', { headEndsOn: '2032-03-31', reason: '  ' }, '2032-03-31', true, true],
  ['no end', { endsOn: null }, '2030-03-31', false, false],
  ['no dates', { startsOn: null, endsOn: null }, null, false, false],
])('%s', (_what, given, expectedUntil, isShort, isFlagged) => {
  expect(viewTerm({ ...term, ...given })).toMatchObject({ expectedUntil, isShort, isFlagged });
});
