import { useLoaderData } from '@remix-run/react';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { PaidPage } from '#app/features/payments/components/paid-page.tsx';
import { readPaid } from '#app/features/payments/read-paid.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('How promptly we pay');

export const loader = page({ access: { for: 'acting', as: 'prime' } }, async ({ services, actor }) => ({
  paid: await readPaid(services, actingId(actor)),
}));

export default function Paid() {
  return <PaidPage {...useLoaderData<typeof loader>()} />;
}
