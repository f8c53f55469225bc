import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { findPayment, updatePayment } from '#db/queries/payment.ts';
import type { PaymentRow } from '#db/tables/ledger.table.ts';
import { type Locked, withSubcontract } from '../subcontracts/change-subcontract.server.ts';
import { tellSide } from '../subcontracts/tell-parties.server.ts';
import { formatDate } from '../wording.ts';
import { type InvoiceDates, mismatchDays } from './due.ts';
import { datesOf } from './invoice.ts';
import { datesAfter, type InvoiceEvent, type InvoiceRefusal, invoiceStep } from './states.ts';

export type InvoiceMove = {
  event: InvoiceEvent;
  /** The day of it; today where it is told at once. */
  on: string | null;
  /** Why an invoice is disputed or sent back. */
  reason?: string;
  /** When the funder paid for it, where the prime is paid by outcome. */
  funderPaidOn?: string | null;
};
export type InvoiceMoved = { ok: true } | { ok: false; reason: InvoiceRefusal | 'unknown' };

/**
 * Takes an invoice a step on. A dispute or a refusal is told to the provider at once (domain.md 1.6, PAY-PA68); days that differ
 * by more than three are told to the prime as a query.
 */
export function moveInvoice(
  context: Context,
  { subcontractId, paymentId }: { subcontractId: string; paymentId: string },
  move: InvoiceMove,
): Promise<InvoiceMoved> {
  return withSubcontract<InvoiceMoved>(context, subcontractId, async (locked) => {
    const { unit } = locked;
    const payment = await findPayment(unit.db, subcontractId, paymentId);
    if (!payment) return { ok: false, reason: 'unknown' };
    const today = unit.today.toString();
    const on = move.on ?? today;
    const dates = datesOf(payment);
    const step = invoiceStep(dates, move.event, on, today);
    if (!step.ok) return step;
    const changed = datesAfter(dates, move.event, on);
    await updatePayment(unit.db, paymentId, { ...columnsOf(changed), ...reasonOf(move), updated_at: unit.now });
    await unit.audit(move.event, 'payment', paymentId, { subcontractId, on, to: step.status });
    await tellOf(context, locked, payment, move, { ...dates, ...changed });
    return { ok: true };
  });
}

function columnsOf(dates: Partial<InvoiceDates>) {
  return {
    ...('validOn' in dates && { valid_on: dates.validOn }),
    ...('disputedOn' in dates && { disputed_on: dates.disputedOn }),
    ...('disputeSettledOn' in dates && { dispute_settled_on: dates.disputeSettledOn }),
    ...('rejectedOn' in dates && { rejected_on: dates.rejectedOn }),
    ...('paidOn' in dates && { paid_on: dates.paidOn }),
    ...('paidSeenOn' in dates && { paid_seen_on: dates.paidSeenOn }),
  };
}

function reasonOf({ event, reason, funderPaidOn }: InvoiceMove) {
  if (event === 'dispute') return { disputed_reason: reason ?? null };
  if (event === 'reject') return { rejected_reason: reason ?? null };
  return event === 'pay' ? { funder_paid_on: funderPaidOn ?? null } : {};
}

async function tellOf(
  context: Context,
  { unit, subcontract }: Locked,
  payment: PaymentRow,
  { event, reason }: InvoiceMove,
  dates: InvoiceDates,
): Promise<void> {
  const path = paths.subcontractPayment(subcontract.id, payment.id);
  const { reference } = payment;
  if (event === 'dispute' || event === 'reject') {
    await tellSide(context.services, unit, subcontract, 'provider', {
      event: 'invoice_held',
      once: `invoice ${payment.id} ${event} ${unit.today}`,
      path,
      mail: ({ title, otherName, url }) => ({
        kind: 'invoice-held',
        input: { title, primeName: otherName, reference, isRejected: event === 'reject', reason: reason ?? '', url },
      }),
    });
  }
  const { paidOn, paidSeenOn } = dates;
  if (event === 'see_money' && paidOn && paidSeenOn && mismatchDays(dates) !== null) {
    await tellSide(context.services, unit, subcontract, 'prime', {
      event: 'payment_query',
      once: `invoice ${payment.id} seen ${paidSeenOn}`,
      path,
      mail: ({ title, otherName, url }) => ({
        kind: 'payment-query',
        input: {
          title,
          providerName: otherName,
          reference,
          paidOn: formatDate(paidOn),
          seenOn: formatDate(paidSeenOn),
          url,
        },
      }),
    });
  }
}
