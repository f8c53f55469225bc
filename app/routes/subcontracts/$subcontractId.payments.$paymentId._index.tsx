import { useLoaderData } from '@remix-run/react';
import { PaymentPage } from '#app/features/payments/components/payment-page.tsx';
import { ofPayment } from '#app/features/payments/find-payment.server.ts';
import { readPayment } from '#app/features/payments/read-payments.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Invoice');

export const loader = page({ ...ofPayment, can: 'subcontract:view' }, async ({ services, actor, thing }) => ({
  view: readPayment(services, actor, thing),
}));

export default function Payment() {
  return <PaymentPage {...useLoaderData<typeof loader>()} />;
}
