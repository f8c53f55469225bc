import { useActionData, useLoaderData } from '@remix-run/react';
import { actingId } from '#app/features/interests/find-answered.server.ts';
import { ReferralsPage } from '#app/features/subcontracts/components/referrals-page.tsx';
import { enterReferrals } from '#app/features/subcontracts/enter-referrals.server.ts';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { monthsBack, monthsOf, readReferrals } from '#app/features/subcontracts/read-referrals.server.ts';
import { referralsForm } from '#app/features/subcontracts/schema.ts';
import { stepRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Referrals by month');

export const loader = page({ ...ofSubcontract, can: 'subcontract:view' }, async ({ services, actor, thing, url }) => ({
  referrals: await readReferrals(services, actor, thing, monthsBack(url.searchParams)),
}));

export const action = command(
  {
    ...ofSubcontract,
    can: 'subcontract:enter',
    form: ({ services, actor, thing, url }) =>
      referralsForm(monthsOf(services, thing, monthsBack(url.searchParams)), actingId(actor) === thing.primeId),
  },
  async ({ context, params, actor, form, url, refuse }) => {
    const entered = { organisationId: actingId(actor), months: form };
    const saved = await enterReferrals(context, params.subcontractId, entered);
    if (!saved.ok) return refuse('step', stepRefusals[saved.reason], 409);
    return redirectWithFlash(paths.subcontractReferrals(params.subcontractId, monthsBack(url.searchParams)), 'Saved');
  },
);

export default function Referrals() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ReferralsPage form={form} {...useLoaderData<typeof loader>()} />;
}
