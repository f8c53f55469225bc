import { Temporal } from 'temporal-polyfill';
import type { PaymentRegime } from './regime.ts';

/** An invoice as the rules see it: calendar dates only. */
export type InvoiceDates = {
  receivedOn: string;
  validOn: string | null;
  invoiceDueOn: string | null;
  rejectedOn: string | null;
  disputedOn: string | null;
  disputeSettledOn: string | null;
  paidOn: string | null;
  paidSeenOn: string | null;
};

export type PaymentTerms = { regime: PaymentRegime; agreedDays: number | null };

export type InvoiceStatus = 'received' | 'valid' | 'disputed' | 'rejected' | 'paid';

/** Where an invoice stands. One that was paid is paid, whatever was said before. */
export function invoiceStatus(invoice: InvoiceDates): InvoiceStatus {
  if (invoice.paidOn) return 'paid';
  if (invoice.rejectedOn) return 'rejected';
  if (invoice.disputedOn && !invoice.disputeSettledOn) return 'disputed';
  return invoice.validOn ? 'valid' : 'received';
}

const days = 30;
const after = (date: string, count: number) => Temporal.PlainDate.from(date).add({ days: count }).toString();
// Calendar dates as text sort as they follow one another.
const later = (one: string, ...others: (string | null)[]) =>
  others.reduce<string>((latest, other) => (other !== null && other > latest ? other : latest), one);

/**
 * The last day to pay an invoice by the rule of its head contract: domain.md 1.6, PAY-PCR113, PAY-PA68 and PAY-PA73.
 * A dispute that was settled begins the days anew. Whatever was agreed, no more than these days are allowed under the two
 * statutes; fewer are.
 * @returns null while there is none: rejected, disputed, or not yet accepted where the days count from acceptance
 */
export function dueOn(invoice: InvoiceDates, { regime, agreedDays }: PaymentTerms): string | null {
  const isHeld = invoice.disputedOn !== null && invoice.disputeSettledOn === null;
  if (invoice.rejectedOn || isHeld) return null;
  if (regime === 'pa_2023') {
    return after(later(invoice.receivedOn, invoice.invoiceDueOn, invoice.disputeSettledOn), days - 1);
  }
  if (!invoice.validOn) return null;
  const from = later(invoice.validOn, invoice.disputeSettledOn);
  return after(from, regime === 'pcr_2015' ? days : (agreedDays ?? days));
}

/** The last day to pay by what the two agreed, where that is sooner than the rule. */
export function agreedSooner(invoice: InvoiceDates, terms: PaymentTerms): string | null {
  const due = dueOn(invoice, terms);
  if (!due || !invoice.validOn || terms.agreedDays === null) return null;
  const agreed = after(later(invoice.validOn, invoice.disputeSettledOn), terms.agreedDays);
  return agreed < due ? agreed : null;
}

const between = (from: string, to: string) => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** How many days after its last day an invoice was paid, or is unpaid as `today` begins; 0 when in time or without a last day. */
export function daysLate(invoice: InvoiceDates, terms: PaymentTerms, today: string): number {
  const due = dueOn(invoice, terms);
  return due === null ? 0 : Math.max(0, between(due, invoice.paidOn ?? today));
}

/** How long it took to pay an invoice, from the day it was received; null while it is unpaid. */
export function daysToPay({ receivedOn, paidOn }: InvoiceDates): number | null {
  return paidOn === null ? null : between(receivedOn, paidOn);
}

/** For how long an invoice that is not paid has waited. */
export function daysWaiting({ receivedOn }: InvoiceDates, today: string): number {
  return between(receivedOn, today);
}

/** Within so many days an invoice is looked at: a statute asks for it in good time and names no number. */
export const lookAtWithin = 7;

/** Whether nobody has accepted, disputed or sent back an invoice in good time. */
export function isWaitingTooLong(invoice: InvoiceDates, today: string): boolean {
  return invoiceStatus(invoice) === 'received' && daysWaiting(invoice, today) > lookAtWithin;
}

/** More days than these between what the payer and the payee say is a query. */
export const toleratedDays = 3;

/** By how many days the two differ on when the money came, where that is too many to be the bank. */
export function mismatchDays({ paidOn, paidSeenOn }: InvoiceDates): number | null {
  if (!paidOn || !paidSeenOn) return null;
  const apart = Math.abs(between(paidOn, paidSeenOn));
  return apart > toleratedDays ? apart : null;
}
