import { useActionData, useLoaderData } from '@remix-run/react';
import { PaymentStepPage } from '#app/features/payments/components/payment-step-page.tsx';
import { ofPaymentStep } from '#app/features/payments/find-payment.server.ts';
import { moveInvoice } from '#app/features/payments/move-invoice.server.ts';
import { readPayment } from '#app/features/payments/read-payments.server.ts';
import { stepForms } from '#app/features/payments/schema.ts';
import { invoiceRefusals, stepWords } from '#app/features/payments/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPaymentStep, can: 'subcontract:pay' } as const;

export const handle = titled('An invoice, a step on');

export const loader = page(declaration, async ({ services, actor, thing, params }) => ({
  view: readPayment(services, actor, thing),
  step: params.step,
}));

export const action = command(
  { ...declaration, form: ({ params }) => stepForms[params.step] },
  async ({ context, params, form, refuse }) => {
    const { step } = params;
    const moved = await moveInvoice(context, params, { event: step, ...form });
    if (!moved.ok) return refuse(form.on === null ? 'reason' : 'on', invoiceRefusals[moved.reason], 409);
    return redirectWithFlash(paths.subcontractPayment(params.subcontractId, params.paymentId), stepWords[step].done);
  },
);

export default function PaymentStep() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PaymentStepPage form={form} {...useLoaderData<typeof loader>()} />;
}
