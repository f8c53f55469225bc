import { useActionData, useLoaderData } from '@remix-run/react';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { PaymentNewPage } from '#app/features/payments/components/payment-new-page.tsx';
import { enterInvoice } from '#app/features/payments/enter-invoice.server.ts';
import { invoiceForm } from '#app/features/payments/schema.ts';
import { invoiceRefusals } from '#app/features/payments/words.ts';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { headOf } from '#app/features/subcontracts/read-subcontract.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:enter' } as const;

export const handle = titled('Enter an invoice');

export const loader = page(declaration, async ({ actor, thing }) => ({ head: headOf(actor, thing) }));

export const action = command(
  { ...declaration, form: invoiceForm },
  async ({ context, params, actor, form, refuse }) => {
    const { amount: amountPence, ...invoice } = form;
    const entered = await enterInvoice(context, params.subcontractId, {
      organisationId: actingId(actor),
      invoice: { ...invoice, amountPence },
    });
    if (!entered.ok) {
      return refuse(entered.reason === 'in_future' ? 'receivedOn' : 'reference', invoiceRefusals[entered.reason], 409);
    }
    return redirectWithFlash(
      paths.subcontractPayment(params.subcontractId, entered.paymentId),
      'Entered. The other side is told',
    );
  },
);

export default function PaymentNew() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PaymentNewPage form={form} {...useLoaderData<typeof loader>()} />;
}
