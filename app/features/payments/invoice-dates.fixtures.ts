import type { InvoiceDates } from './due.ts';

/** An invoice of which nothing is known but that it was received. */
export const receivedInvoice: InvoiceDates = {
  receivedOn: '2026-03-03',
  validOn: null,
  invoiceDueOn: null,
  rejectedOn: null,
  disputedOn: null,
  disputeSettledOn: null,
  paidOn: null,
  paidSeenOn: null,
};
