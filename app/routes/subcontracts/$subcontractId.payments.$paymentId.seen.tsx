import { useActionData, useLoaderData } from '@remix-run/react';
import { MoneySeenPage } from '#app/features/payments/components/payment-step-page.tsx';
import { ofPayment } from '#app/features/payments/find-payment.server.ts';
import { moveInvoice } from '#app/features/payments/move-invoice.server.ts';
import { readPayment } from '#app/features/payments/read-payments.server.ts';
import { seenForm } from '#app/features/payments/schema.ts';
import { invoiceRefusals } from '#app/features/payments/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPayment, can: 'subcontract:see-money' } as const;

export const handle = titled('The day you saw the money');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  view: readPayment(services, actor, thing),
}));

export const action = command({ ...declaration, form: seenForm }, async ({ context, params, form, refuse }) => {
  const moved = await moveInvoice(context, params, { event: 'see_money', on: form.on });
  if (!moved.ok) return refuse('on', invoiceRefusals[moved.reason], 409);
  return redirectWithFlash(paths.subcontractPayment(params.subcontractId, params.paymentId), 'Saved');
});

export default function MoneySeen() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <MoneySeenPage form={form} {...useLoaderData<typeof loader>()} />;
}
