import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueOn, invoiceStatus, mismatchDays } from './due.ts';
import { receivedInvoice as received } from './invoice-dates.fixtures.ts';
import { datesAfter, invoiceEvents, invoiceStep, invoiceSteps } from './states.ts';

const today = '2026-03-20';
const terms = { regime: 'pcr_2015', agreedDays: null } as const;

test('10,000 random walks of an invoice reach no state that is not allowed', () => {
  const anyMove = fc.record({
    event: fc.constantFrom(...invoiceEvents),
    on: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-10', '2026-03-20', '2026-03-21'),
  });
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 15 }), (moves) => {
      let invoice = received;
      for (const { event, on } of moves) {
        const before = invoiceStatus(invoice);
        const step = invoiceStep(invoice, event, on, today);
        if (!step.ok) continue;
        expect(invoiceSteps(invoice)).toContain(event);
        expect(on >= invoice.receivedOn && on <= today).toBe(true);
        invoice = { ...invoice, ...datesAfter(invoice, event, on) };
        expect(invoiceStatus(invoice)).toBe(step.status);
        expect(before).not.toBe('rejected');
        if (before === 'paid') expect(event).toBe('see_money');
        if (step.status === 'paid') expect(invoice.validOn).not.toBeNull();
        if (step.status === 'disputed' || step.status === 'rejected') expect(dueOn(invoice, terms)).toBeNull();
        if (step.status === 'valid') expect(dueOn(invoice, terms)).not.toBeNull();
      }
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['accept', '2026-03-21', 'in_future'],
  ['accept', '2026-03-02', 'before_receipt'],
  ['settle', '2026-03-10', 'no_such_step'],
] as const)('%s on %s is refused: %s', (event, on, reason) => {
  expect(invoiceStep(received, event, on, today)).toEqual({ ok: false, reason });
});

test('a second dispute holds the days again', () => {
  const settled = { ...received, validOn: '2026-03-03', disputedOn: '2026-03-04', disputeSettledOn: '2026-03-06' };
  const again = { ...settled, ...datesAfter(settled, 'dispute', '2026-03-10') };
  expect(invoiceStatus(again)).toBe('disputed');
  expect(dueOn(again, terms)).toBeNull();
});

test('the provider may correct the day on which it saw the money', () => {
  const paid = { ...received, validOn: '2026-03-03', paidOn: '2026-03-10', paidSeenOn: '2026-03-19' };
  expect(mismatchDays(paid)).toBe(9);
  expect(mismatchDays({ ...paid, ...datesAfter(paid, 'see_money', '2026-03-11') })).toBeNull();
});
