import { type InvoiceDates, type InvoiceStatus, invoiceStatus } from './due.ts';

export const invoiceEvents = ['accept', 'dispute', 'settle', 'reject', 'pay', 'see_money'] as const;
export type InvoiceEvent = (typeof invoiceEvents)[number];

const next: Readonly<Record<InvoiceStatus, Partial<Record<InvoiceEvent, InvoiceStatus>>>> = {
  received: { accept: 'valid', dispute: 'disputed', reject: 'rejected', pay: 'paid', see_money: 'received' },
  valid: { dispute: 'disputed', reject: 'rejected', pay: 'paid', see_money: 'valid' },
  disputed: { settle: 'valid', reject: 'rejected' },
  rejected: {},
  paid: { see_money: 'paid' },
};

export type InvoiceRefusal = 'no_such_step' | 'in_future' | 'before_receipt';
export type InvoiceStep = { ok: true; status: InvoiceStatus } | { ok: false; reason: InvoiceRefusal };

/** Takes an invoice a step on, on a day; or says why not. What is rejected is sent again under another reference. */
export function invoiceStep(invoice: InvoiceDates, event: InvoiceEvent, on: string, today: string): InvoiceStep {
  const status = next[invoiceStatus(invoice)][event];
  if (!status) return { ok: false, reason: 'no_such_step' };
  if (on > today) return { ok: false, reason: 'in_future' };
  if (on < invoice.receivedOn) return { ok: false, reason: 'before_receipt' };
  return { ok: true, status };
}

/** What can be done with an invoice now. */
export function invoiceSteps(invoice: InvoiceDates): InvoiceEvent[] {
  const steps = next[invoiceStatus(invoice)];
  return invoiceEvents.filter((event) => event in steps);
}

/** The dates that a step writes. A payment says that the invoice was valid, if nobody had said so. */
export function datesAfter(invoice: InvoiceDates, event: InvoiceEvent, on: string): Partial<InvoiceDates> {
  switch (event) {
    case 'accept':
      return { validOn: on };
    case 'dispute':
      return { disputedOn: on, disputeSettledOn: null };
    case 'settle':
      return { disputeSettledOn: on, validOn: invoice.validOn ?? on };
    case 'reject':
      return { rejectedOn: on };
    case 'pay':
      return { paidOn: on, validOn: invoice.validOn ?? on };
    case 'see_money':
      return { paidSeenOn: on };
  }
}
