import { useLoaderData } from '@remix-run/react';
import { pageNumber } from '#app/features/page-number.ts';
import { PaymentsPage } from '#app/features/payments/components/payments-page.tsx';
import { readPayments } from '#app/features/payments/read-payments.server.ts';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Invoices and payments');

export const loader = page({ ...ofSubcontract, can: 'subcontract:view' }, async ({ services, actor, thing, url }) => ({
  view: await readPayments(services, actor, thing, pageNumber(url.searchParams)),
}));

export default function Payments() {
  return <PaymentsPage {...useLoaderData<typeof loader>()} />;
}
