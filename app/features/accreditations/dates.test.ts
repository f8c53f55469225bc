import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { anniversaryOf, cycleDates, earliestOnSite, firstDue, firstPulseBy, noticeOf } from './dates.ts';

test('the steps of a cycle are 12, 9, 6 and 2 weeks before the visit', () => {
  const dates = cycleDates('2027-03-15');
  expect(Object.values(dates).map(String)).toEqual(['2026-12-21', '2027-01-11', '2027-02-01', '2027-03-01']);
});

test.each([
  ['2026-03-31', '2028-03-31'],
  ['2026-02-28', '2028-02-28'],
  ['2024-02-29', '2026-02-28'],
  ['2028-02-29', '2030-02-28'],
])('an accreditation of %s holds until %s', (onSite, anniversary) => {
  expect(anniversaryOf(onSite).toString()).toBe(anniversary);
});

test('a first accreditation is due within 12 months of the start, a first survey within 90 days', () => {
  expect(firstDue('2024-02-29').toString()).toBe('2025-02-28');
  expect(firstDue('2026-04-01').toString()).toBe('2027-04-01');
  expect(firstPulseBy('2026-06-02').toString()).toBe('2026-08-31');
});

test.each([
  ['2026-12-21', 'full'],
  ['2026-12-22', 'short'],
  ['2027-01-25', 'short'],
  ['2027-01-26', 'none'],
  ['2027-03-15', 'none'],
] as const)('a booking on %s for 15 March 2027 gives %s notice', (today, notice) => {
  expect(noticeOf(today, '2027-03-15')).toBe(notice);
});

test('the earliest date that is offered gives full notice, and the day before does not', () => {
  const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));
  fc.assert(
    fc.property(anyDay, (today) => {
      expect(noticeOf(today, earliestOnSite(today))).toBe('full');
      expect(noticeOf(today, earliestOnSite(today).subtract({ days: 1 }))).toBe('short');
    }),
  );
});
