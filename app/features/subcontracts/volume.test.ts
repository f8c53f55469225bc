import { expect, test } from 'vitest';
import { flowDifference, indicated, monthsToEnter, readFlow } from './volume.ts';

const row = (volumeLow: number | null, volumeCentral: number | null, volumeHigh: number | null) => ({
  volumeLow,
  volumeCentral,
  volumeHigh,
});

test('what was indicated is the sum over all rows, where all rows say it', () => {
  expect(indicated([row(20, 40, 60), row(5, null, 10)])).toEqual({ low: 25, central: null, high: 70 });
  expect(indicated([])).toEqual({ low: null, central: null, high: null });
});

test.each([
  [null, null, 'not_entered'],
  [19, null, 'below'],
  [20, null, 'within'],
  [60, null, 'within'],
  [61, null, 'above'],
  // What arrived counts, not what is said to have been sent.
  [30, 0, 'below'],
] as const)('sent %s, received %s is %s', (sent, received, reading) => {
  expect(readFlow(sent, received, { low: 20, central: 40, high: 60 })).toBe(reading);
});

test('without a range nothing lies below it', () => {
  expect(readFlow(0, null, { low: null, central: 40, high: null })).toBe('no_range');
});

test('the two sides differ only once both have said', () => {
  expect([flowDifference(5, null), flowDifference(null, 5), flowDifference(5, 5), flowDifference(9, 5)]).toEqual([
    0, 0, 0, 4,
  ]);
});

test('a page has at most twelve months, none before the sub-contract began and none to come', () => {
  expect(monthsToEnter('2026-09-30', '2026-11-01')).toEqual(['2026-11-01', '2026-10-01', '2026-09-01']);
  expect(monthsToEnter('2026-12-01', '2026-11-30')).toEqual([]);
  const all = monthsToEnter('2024-01-31', '2026-11-26');
  expect([all.length, all[0], all.at(-1)]).toEqual([12, '2026-11-01', '2025-12-01']);
  expect(monthsToEnter('2024-01-31', '2026-11-26', 24)).toHaveLength(11);
});
