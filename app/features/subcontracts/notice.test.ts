import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addMonths, earliestEffect, isShortNotice, noticeOwed } from './notice.ts';

test.each([
  // domain.md 2.2, C19.
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-11-28', 3, '2027-02-28'],
  ['2026-11-29', 3, '2027-02-28'],
  ['2027-11-29', 3, '2028-02-29'],
  ['2026-12-01', 3, '2027-03-01'],
  ['2026-12-31', 3, '2027-03-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-31', 6, '2026-09-30'],
  ['2026-02-28', 3, '2026-05-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(Temporal.PlainDate.from(date), months).toString()).toBe(expected);
});

test.each([
  ['2026-11-30', '2027-02-27', true],
  ['2026-11-30', '2027-02-28', false],
  ['2027-11-30', '2028-02-28', true],
  ['2027-11-30', '2028-02-29', false],
  // The clocks go forward in between: dates know nothing of it.
  ['2026-01-29', '2026-04-28', true],
  ['2026-01-29', '2026-04-29', false],
])('given on %s for %s: short is %s', (givenOn, effectiveOn, isShort) => {
  expect(isShortNotice(givenOn, effectiveOn)).toBe(isShort);
});

test('a contract may promise more notice than three months, never less', () => {
  expect([null, 0, 1, 3, 6].map(noticeOwed)).toEqual([3, 3, 3, 3, 6]);
  expect(isShortNotice('2026-11-30', '2027-03-31', noticeOwed(6))).toBe(true);
});

test('the earliest day is never short, the day before it always is', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 24 }), (given, months) => {
      const earliest = earliestEffect(given, months);
      expect(isShortNotice(given.toString(), earliest.toString(), months)).toBe(false);
      expect(isShortNotice(given.toString(), earliest.subtract({ days: 1 }).toString(), months)).toBe(true);
      expect(given.until(earliest, { largestUnit: 'months' }).months).toBeGreaterThanOrEqual(months - 1);
    }),
  );
});
