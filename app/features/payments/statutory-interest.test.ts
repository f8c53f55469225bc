import { expect, test } from 'vitest';
import type { InvoiceDates, PaymentTerms } from './due.ts';
import { receivedInvoice } from './invoice-dates.fixtures.ts';
import { statutoryInterest } from './statutory-interest.ts';

const received: InvoiceDates = { ...receivedInvoice, validOn: '2026-03-03' };
const act: PaymentTerms = { regime: 'pa_2023', agreedDays: null };
const of = (dates: Partial<InvoiceDates>, today: string, amountPence = 10_000_00, terms = act) =>
  statutoryInterest({ dates: { ...received, ...dates }, amountPence }, terms, today);

test('an invoice in time bears no interest, to its last day', () => {
  expect(of({}, '2026-04-01')).toBeNull();
  expect(of({ paidOn: '2026-04-01' }, '2026-09-01')).toBeNull();
});

test('interest is simple, by the day, and ends on the day of payment', () => {
  const answer = { fromDay: '2026-04-02', days: 73, percent: 11.75, interestPence: 235_00, fixedSumPence: 100_00 };
  expect(of({}, '2026-06-13')).toEqual(answer);
  expect(of({ paidOn: '2026-06-13' }, '2026-12-01')).toEqual(answer);
});

test('the rate is that of the half-year in which interest begins, also after it ends', () => {
  expect(of({ receivedOn: '2025-05-31' }, '2026-11-26')).toMatchObject({ fromDay: '2025-06-30', percent: 12.75 });
  expect(of({ receivedOn: '2025-06-01' }, '2026-11-26')).toMatchObject({ fromDay: '2025-07-01', percent: 12.25 });
});

test('a half-year without a known rate gives the fixed sum alone', () => {
  expect(of({ receivedOn: '2098-05-01' }, '2098-08-01')).toMatchObject({ percent: null, interestPence: null });
});

test.each([
  [999_99, 40_00],
  [1_000_00, 70_00],
  [9_999_99, 70_00],
  [10_000_00, 100_00],
])('a debt of %i pence has a fixed sum of %i', (amount, sum) => {
  expect(of({}, '2026-05-01', amount)?.fixedSumPence).toBe(sum);
});

test('a day agreed sooner begins it; a dispute and a refusal hold it', () => {
  expect(of({}, '2026-05-01', 1, { ...act, agreedDays: 14 })?.fromDay).toBe('2026-03-18');
  expect(of({ disputedOn: '2026-03-05' }, '2026-05-01')).toBeNull();
  expect(of({ rejectedOn: '2026-03-05' }, '2026-05-01')).toBeNull();
});
