import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { pulseDates, pulseOpensOn, quarterOf, quarterWords } from './quarter.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['2026-11-26', '2026-10-01', '2026-12-01'],
  ['2026-01-01', '2026-01-01', '2026-03-02'],
  ['2026-08-31', '2026-07-01', '2026-09-01'],
  ['2027-05-03', '2027-04-01', '2027-06-01'],
])('%s is in the quarter of %s, whose survey opens on %s', (today, quarter, opens) => {
  expect(quarterOf(day(today)).toString()).toBe(quarter);
  expect(pulseOpensOn(day(quarter), []).toString()).toBe(opens);
});

test('a new head contract brings the survey forward to within 90 days of its start', () => {
  // 90 days after 2 June 2026 is a bank holiday: the Friday before it.
  expect(pulseOpensOn(day('2026-07-01'), ['2026-06-02']).toString()).toBe('2026-08-28');
  expect(pulseOpensOn(day('2026-07-01'), ['2026-06-20']).toString()).toBe('2026-09-01');
});

test('whenever a head contract starts, a survey opens within 90 days', () => {
  const anyStart = fc.integer({ min: 0, max: 3000 }).map((days) => day('2024-01-01').add({ days }));
  fc.assert(
    fc.property(anyStart, (start) => {
      const quarters = [0, 3].map((months) => quarterOf(start).add({ months }));
      const opens = quarters.map((quarter) => pulseOpensOn(quarter, [start.toString()]));
      const after = opens.filter((one) => Temporal.PlainDate.compare(one, start) >= 0);
      expect(after.some((one) => start.until(one).days <= 90)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a survey is open for 15 working days, with a reminder after 8', () => {
  const { remindOn, closesOn } = pulseDates(day('2026-12-01'));
  expect([remindOn, closesOn].map(String)).toEqual(['2026-12-11', '2026-12-22']);
});

test('a quarter has a name', () => {
  expect(quarterWords('2026-10-01')).toBe('October to December 2026');
});
