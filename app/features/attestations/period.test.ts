import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isOpenForViews, lastDayFor, openPeriods, periodAt } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  [['QTR'], '2026-11-26', '2026-10-01', '2026-12-31'],
  [['QTR'], '2026-12-31', '2026-10-01', '2026-12-31'],
  [['QTR'], '2027-01-01', '2027-01-01', '2027-03-31'],
  [['CONT', 'QTR'], '2028-02-29', '2028-01-01', '2028-03-31'],
  [['ANN'], '2026-11-26', '2026-04-01', '2027-03-31'],
  [['BID', 'EVT'], '2026-03-31', '2025-04-01', '2026-03-31'],
  [['AWARD', 'ANN'], '2026-04-01', '2026-04-01', '2027-03-31'],
  [['ACC'], '2026-11-26', '2026-04-01', '2028-03-31'],
  [[], '1999-12-31', '1999-04-01', '2000-03-31'],
])('with the cadence %j, %s lies in %s to %s', (cadence, today, from, to) => {
  expect(periodAt(cadence, day(today))).toEqual({ from, to });
});

test('the period before may be attested for 60 days after its end, and no longer', () => {
  const froms = (today: string) => openPeriods(['QTR'], day(today)).map(({ from }) => from);
  expect(froms('2026-11-29')).toEqual(['2026-10-01', '2026-07-01']);
  expect(froms('2026-11-30')).toEqual(['2026-10-01']);
  expect(lastDayFor({ to: '2026-09-30' })).toBe('2026-11-29');
  expect(isOpenForViews({ to: '2026-09-30' }, '2026-11-29')).toBe(true);
  expect(isOpenForViews({ to: '2026-09-30' }, '2026-11-30')).toBe(false);
});

test('periods follow each other without a gap, and every day lies in its own', () => {
  const cadences = fc.subarray(['BID', 'AWARD', 'ANN', 'ACC', 'QTR', 'EVT', 'CONT']);
  fc.assert(
    fc.property(cadences, fc.integer({ min: -20_000, max: 40_000 }), (cadence, days) => {
      const today = day('2000-01-01').add({ days });
      const { from, to } = periodAt(cadence, today);
      expect(from <= today.toString() && today.toString() <= to).toBe(true);
      expect(periodAt(cadence, day(to).add({ days: 1 })).from).toBe(day(to).add({ days: 1 }).toString());
      expect(periodAt(cadence, day(from)).to).toBe(to);
    }),
  );
});
