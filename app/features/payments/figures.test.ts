import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { InvoiceDates } from './due.ts';
import { figuresBySector, figuresBySize, type Invoice, paymentFigures, percentile } from './figures.ts';
import { halfYearOf, halfYearsUntil } from './half-year.ts';
import { receivedInvoice } from './invoice-dates.fixtures.ts';

const invoice = (
  changes: Partial<InvoiceDates>,
  sizeBand: string | null = 'small',
  legalForm: string | null = null,
): Invoice => ({
  dates: {
    ...receivedInvoice,
    validOn: '2026-03-03',
    ...changes,
  },
  terms: { regime: 'pa_2023', agreedDays: null },
  sizeBand,
  legalForm,
});
const period = { from: '2026-04-01', to: '2026-09-30' };
const today = '2026-11-26';
const figures = (...invoices: Invoice[]) => paymentFigures(invoices, period, today);

test.each([
  // domain.md 1.6: a period that ends on 31 March is published by 29 April, one that ends on 30 September by 29 October.
  ['2026-03-31', '2025-10-01', '2026-03-31', '2026-04-29'],
  ['2025-10-01', '2025-10-01', '2026-03-31', '2026-04-29'],
  ['2026-02-28', '2025-10-01', '2026-03-31', '2026-04-29'],
  ['2026-04-01', '2026-04-01', '2026-09-30', '2026-10-29'],
  ['2026-09-30', '2026-04-01', '2026-09-30', '2026-10-29'],
  ['2026-12-31', '2026-10-01', '2027-03-31', '2027-04-29'],
])('%s lies in the half-year from %s to %s, published by %s', (day, from, to, noticeBy) => {
  expect(halfYearOf(Temporal.PlainDate.from(day))).toEqual({ from, to, noticeBy });
});

test('half-years follow one another, also from a month end', () => {
  const ends = halfYearsUntil(Temporal.PlainDate.from('2026-08-31'), 4).map(({ to }) => to);
  expect(ends).toEqual(['2026-09-30', '2026-03-31', '2025-09-30', '2025-03-31']);
});

test('an overdue unpaid invoice is a failure, so that whoever pays nothing does not look punctual', () => {
  const inTime = invoice({ paidOn: '2026-04-01' });
  expect(figures(inTime)).toMatchObject({ count: 1, percentInTime: 100, meanDays: 29 });
  expect(figures(inTime, invoice({}))).toMatchObject({
    count: 2,
    paidInTime: 1,
    unpaidOverdue: 1,
    percentInTime: 50,
    meanDays: 29,
    unpaidOldest: 268,
    unpaidMeanAge: 268,
  });
  expect(figures(invoice({}))).toMatchObject({ count: 1, percentInTime: 0, meanDays: null, p95Days: null });
});

test('nothing, disputed and rejected ones, and those due in another half-year are not counted', () => {
  const none = { count: 0, percentInTime: null, meanDays: null, unpaidOldest: null };
  expect(figures()).toMatchObject(none);
  expect(
    figures(
      invoice({ disputedOn: '2026-03-04' }),
      invoice({ rejectedOn: '2026-03-04' }),
      invoice({ receivedOn: '2026-03-02' }),
      invoice({ receivedOn: '2026-09-02' }),
    ),
  ).toMatchObject(none);
});

test('while its last day lasts an invoice is not counted, paid or not', () => {
  const counted = (day: string, paidOn: string | null) => paymentFigures([invoice({ paidOn })], period, day).count;
  expect([counted('2026-04-01', null), counted('2026-04-01', '2026-03-20'), counted('2026-04-02', null)]).toEqual([
    0, 0, 1,
  ]);
});

test('how long it took is counted from receipt, in the three groups that are published', () => {
  const paid = ['2026-03-13', '2026-04-02', '2026-05-02', '2026-05-03'].map((paidOn) => invoice({ paidOn }));
  expect(figures(...paid)).toMatchObject({
    count: 4,
    paidInTime: 1,
    percentInTime: 25,
    meanDays: (10 + 30 + 60 + 61) / 4,
    p95Days: 61,
    within30: 2,
    from31To60: 1,
    over60: 1,
  });
});

test.each([
  [[], null],
  [[7], 7],
  [Array.from({ length: 20 }, (_, index) => index + 1), 19],
  [Array.from({ length: 21 }, (_, index) => index + 1), 20],
  [[5, 1, 3], 5],
])('of %j 95 in 100 take at most %s', (numbers, expected) => {
  expect(percentile(numbers, 0.95)).toBe(expected);
});

test('sub-contractors of each size stand by themselves', () => {
  const paidOn = '2026-04-01';
  const invoices = [
    invoice({ paidOn }, 'micro'),
    invoice({ paidOn }, 'self_employed'),
    invoice({}, 'small'),
    invoice({ paidOn }, 'large'),
    invoice({ paidOn }, null),
  ];
  const lines = figuresBySize(invoices, period, today).map(({ group, figures: { count, percentInTime } }) => [
    group,
    count,
    percentInTime,
  ]);
  expect(lines).toEqual([
    ['Fewer than 10 staff', 2, 100],
    ['10 to 49 staff', 1, 0],
    ['250 staff or more', 1, 100],
    ['Size not known', 1, 100],
  ]);
});

test('so do those of each sector', () => {
  const invoices = [invoice({ paidOn: '2026-04-01' }, 'small', 'cio'), invoice({}, 'small', 'plc'), invoice({})];
  const lines = figuresBySector(invoices, period, today).map(({ group, figures: { paidInTime } }) => [
    group,
    paidInTime,
  ]);
  expect(lines).toEqual([
    ['Voluntary, community or social enterprise', 1],
    ['Private', 0],
    ['Sector not known', 0],
  ]);
});
