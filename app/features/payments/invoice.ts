import type { PaymentRow } from '#db/tables/ledger.table.ts';
import type { InvoiceDates, PaymentTerms } from './due.ts';
import { type PaymentRegime, regimeOf } from './regime.ts';

/** The dates of an invoice as it is kept. */
export function datesOf(row: PaymentRow): InvoiceDates {
  return {
    receivedOn: row.received_on,
    validOn: row.valid_on,
    invoiceDueOn: row.invoice_due_on,
    rejectedOn: row.rejected_on,
    disputedOn: row.disputed_on,
    disputeSettledOn: row.dispute_settled_on,
    paidOn: row.paid_on,
    paidSeenOn: row.paid_seen_on,
  };
}

type Agreed = {
  head_contract_regime: string | null;
  payment_regime: PaymentRegime | null;
  payment_days: number | null;
};

/** The rule that a sub-contract is paid by: that of its head contract, or what was recorded where there is none. */
export function regimeFor({ head_contract_regime: ofHead, payment_regime: recorded }: Omit<Agreed, 'payment_days'>) {
  return ofHead === null ? (recorded ?? 'other') : regimeOf(ofHead);
}

/** What an invoice is paid by. */
export function termsFor(subcontract: Agreed): PaymentTerms {
  return { regime: regimeFor(subcontract), agreedDays: subcontract.payment_days };
}
