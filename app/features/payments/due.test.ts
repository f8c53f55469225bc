import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  agreedSooner,
  daysLate,
  daysToPay,
  dueOn,
  type InvoiceDates,
  invoiceStatus,
  isWaitingTooLong,
  mismatchDays,
} from './due.ts';
import { receivedInvoice } from './invoice-dates.fixtures.ts';
import { passingOnFigures, workingDaysKept } from './passing-on.ts';
import { regimeOf } from './regime.ts';

const invoice = (changes: Partial<InvoiceDates> = {}): InvoiceDates => ({
  ...receivedInvoice,
  ...changes,
});
const pcr = { regime: 'pcr_2015', agreedDays: null } as const;
const act = { regime: 'pa_2023', agreedDays: null } as const;
const other = { regime: 'other', agreedDays: null } as const;

test.each([
  // domain.md 1.6: received 2026-03-03 under the Act, valid 2026-03-03 under the Regulations.
  ['the Act counts the day of receipt', act, {}, '2026-04-01'],
  ['the Regulations count from the day of acceptance', pcr, { validOn: '2026-03-03' }, '2026-04-02'],
  ['the Act: a later due date on the invoice', act, { invoiceDueOn: '2026-03-20' }, '2026-04-18'],
  ['the Act: an earlier due date on the invoice changes nothing', act, { invoiceDueOn: '2026-02-20' }, '2026-04-01'],
  ['the Act: looking at it late gains nothing', act, { validOn: '2026-03-30' }, '2026-04-01'],
  ['the Act: a month end', act, { receivedOn: '2026-01-31' }, '2026-03-01'],
  ['the Act: a leap year', act, { receivedOn: '2028-01-31' }, '2028-02-29'],
  ['the Act: the clocks go forward', act, { receivedOn: '2026-03-15' }, '2026-04-13'],
  ['the Regulations: nothing is due before it is accepted', pcr, {}, null],
  ['the Regulations: a month end', pcr, { validOn: '2026-01-31' }, '2026-03-02'],
  [
    'the Regulations: a settled dispute begins the days anew',
    pcr,
    { validOn: '2026-03-03', disputedOn: '2026-03-04', disputeSettledOn: '2026-03-20' },
    '2026-04-19',
  ],
  [
    'the Act: a settled dispute begins the days anew',
    act,
    { disputedOn: '2026-03-04', disputeSettledOn: '2026-03-20' },
    '2026-04-18',
  ],
  ['disputed', act, { disputedOn: '2026-03-04' }, null],
  ['disputed after it was accepted', pcr, { validOn: '2026-03-03', disputedOn: '2026-03-04' }, null],
  ['rejected', act, { rejectedOn: '2026-03-04' }, null],
  ['rejected after it was accepted', pcr, { validOn: '2026-03-03', rejectedOn: '2026-03-04' }, null],
  ['other rules: what was agreed', { regime: 'other', agreedDays: 14 }, { validOn: '2026-03-03' }, '2026-03-17'],
  ['other rules: 60 days were agreed', { regime: 'other', agreedDays: 60 }, { validOn: '2026-03-03' }, '2026-05-02'],
  ['other rules: nothing was agreed', other, { validOn: '2026-03-03' }, '2026-04-02'],
  ['the Act: more days cannot be agreed', { regime: 'pa_2023', agreedDays: 60 }, {}, '2026-04-01'],
  [
    'the Regulations: more days cannot be agreed',
    { regime: 'pcr_2015', agreedDays: 60 },
    { validOn: '2026-03-03' },
    '2026-04-02',
  ],
] as const)('%s', (_name, terms, changes, due) => {
  expect(dueOn(invoice(changes), terms)).toBe(due);
});

test('the rule of a sub-contract follows from that of its head contract', () => {
  expect(['PCR2015', 'PA2023', 'other', 'unheard of', null].map(regimeOf)).toEqual([
    'pcr_2015',
    'pa_2023',
    'other',
    'other',
    'other',
  ]);
});

test.each([
  [{ paidOn: '2026-04-01' }, '2026-12-01', 0],
  [{ paidOn: '2026-04-02' }, '2026-12-01', 1],
  [{}, '2026-04-01', 0],
  [{}, '2026-04-02', 1],
  [{}, '2026-05-01', 30],
  [{ disputedOn: '2026-03-05' }, '2026-12-01', 0],
  [{ rejectedOn: '2026-03-05' }, '2026-12-01', 0],
])('late by, with %j on %s: %i', (changes, today, late) => {
  expect(daysLate(invoice(changes), act, today)).toBe(late);
});

test.each([
  ['received', {}],
  ['valid', { validOn: '2026-03-04' }],
  ['disputed', { validOn: '2026-03-04', disputedOn: '2026-03-05' }],
  ['valid', { validOn: '2026-03-04', disputedOn: '2026-03-05', disputeSettledOn: '2026-03-06' }],
  ['rejected', { rejectedOn: '2026-03-05' }],
  ['paid', { validOn: '2026-03-04', paidOn: '2026-03-05' }],
] as const)('%s: %j', (status, changes) => {
  expect(invoiceStatus(invoice(changes))).toBe(status);
});

test('what was agreed is shown where it is sooner than the rule', () => {
  const accepted = invoice({ validOn: '2026-03-03' });
  expect(agreedSooner(accepted, { ...pcr, agreedDays: 14 })).toBe('2026-03-17');
  expect(agreedSooner(accepted, { ...pcr, agreedDays: 30 })).toBeNull();
  expect(agreedSooner(accepted, { ...act, agreedDays: 29 })).toBeNull();
  expect(agreedSooner(invoice(), { ...act, agreedDays: 14 })).toBeNull();
});

test('up to three days between paying and seeing the money are the bank; more is a query', () => {
  const differ = (paidSeenOn: string | null) => mismatchDays(invoice({ paidOn: '2026-04-01', paidSeenOn }));
  expect(['2026-04-01', '2026-04-04', '2026-04-05', '2026-03-27', null].map(differ)).toEqual([null, null, 4, 5, null]);
});

test('an invoice that nobody accepts or sends back within seven days waits too long', () => {
  expect(isWaitingTooLong(invoice(), '2026-03-10')).toBe(false);
  expect(isWaitingTooLong(invoice(), '2026-03-11')).toBe(true);
  expect(isWaitingTooLong(invoice({ validOn: '2026-03-11' }), '2026-03-12')).toBe(false);
});

test('passing money on is counted in working days', () => {
  const kept = (funderPaidOn: string | null, paidOn: string | null) =>
    workingDaysKept(funderPaidOn, paidOn, ['england_and_wales']);
  // Good Friday and Easter Monday lie between.
  expect(kept('2026-03-27', '2026-04-14')).toBe(10);
  expect(kept('2026-03-27', '2026-04-15')).toBe(11);
  expect(kept('2026-04-15', '2026-03-27')).toBe(0);
  const calendars = ['england_and_wales'] as const;
  const payments = ['2026-04-14', '2026-04-15', null].map((paidOn) => ({
    funderPaidOn: '2026-03-27',
    paidOn,
    calendars,
  }));
  expect(passingOnFigures(payments, { from: '2026-04-01', to: '2026-09-30' })).toEqual({
    count: 2,
    inTime: 1,
    longest: 11,
  });
  expect(kept(null, '2026-03-27')).toBeNull();
  expect(kept('2026-03-27', null)).toBeNull();
});

test('the Act gives the payer never more days than the Regulations would for the same day, and always 29 after receipt', () => {
  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
  fc.assert(
    fc.property(day, (receivedOn) => {
      const one = invoice({ receivedOn, validOn: receivedOn });
      const [byAct, byRegulations] = [dueOn(one, act) ?? '', dueOn(one, pcr) ?? ''];
      expect(byAct < byRegulations).toBe(true);
      expect(daysToPay({ ...one, paidOn: byAct })).toBe(29);
      expect(daysToPay({ ...one, paidOn: byRegulations })).toBe(30);
    }),
  );
});
