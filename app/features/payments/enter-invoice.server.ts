import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { insertPayment, oneReference } from '#db/queries/payment.ts';
import { signedIn } from '../identity/actor.ts';
import { withSubcontract } from '../subcontracts/change-subcontract.server.ts';
import { otherSide, sideOf, tellSide } from '../subcontracts/tell-parties.server.ts';
import { formatDate, formatMoney } from '../wording.ts';

export type NewInvoice = {
  reference: string;
  amountPence: number;
  receivedOn: string;
  invoiceDueOn: string | null;
};
export type InvoiceEntered =
  | { ok: true; paymentId: string }
  | { ok: false; reason: 'unknown' | 'known_reference' | 'in_future' };

/** Either side enters an invoice; the other one is told. A reference stands once in a sub-contract. */
export async function enterInvoice(
  context: Context,
  subcontractId: string,
  { organisationId, invoice }: { organisationId: string; invoice: NewInvoice },
): Promise<InvoiceEntered> {
  const { personId } = signedIn(context.actor);
  const { reference, amountPence, receivedOn, invoiceDueOn } = invoice;
  try {
    return await withSubcontract<InvoiceEntered>(context, subcontractId, async ({ unit, subcontract }) => {
      if (receivedOn > unit.today.toString()) return { ok: false, reason: 'in_future' };
      const paymentId = await insertPayment(unit.db, {
        subcontract_id: subcontractId,
        reference,
        amount_pence: amountPence,
        received_on: receivedOn,
        invoice_due_on: invoiceDueOn,
        valid_on: null,
        rejected_on: null,
        rejected_reason: null,
        disputed_on: null,
        dispute_settled_on: null,
        paid_on: null,
        paid_seen_on: null,
        entered_by_organisation_id: organisationId,
        entered_by: personId,
        created_at: unit.now,
        updated_at: unit.now,
      });
      await unit.audit('enter', 'payment', paymentId, { subcontractId, reference, amountPence, receivedOn });
      const to = otherSide[sideOf(subcontract, organisationId)];
      await tellSide(context.services, unit, subcontract, to, {
        event: to === 'prime' ? 'invoice_received' : 'invoice_recorded',
        once: `invoice ${paymentId}`,
        path: paths.subcontractPayment(subcontractId, paymentId),
        mail: ({ title, otherName, url }) => ({
          kind: 'invoice-entered',
          input: {
            title,
            otherName,
            reference,
            amount: formatMoney(amountPence),
            receivedOn: formatDate(receivedOn),
            to,
            url,
          },
        }),
      });
      return { ok: true, paymentId };
    });
  } catch (error) {
    if (violates(error, oneReference)) return { ok: false, reason: 'known_reference' };
    throw error;
  }
}
