import { useActionData, useLoaderData } from '@remix-run/react';
import { FullCostPage } from '#app/features/compact/components/full-cost-page.tsx';
import { ofCompactSubcontract } from '#app/features/compact/find-subcontract.server.ts';
import { readCompact } from '#app/features/compact/read-compact.server.ts';
import { fullCostForm } from '#app/features/compact/schema.ts';
import { stateFullCost } from '#app/features/compact/state-full-cost.server.ts';
import { subcontractTitle } from '#app/features/subcontracts/title.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofCompactSubcontract, can: 'full-cost:state' } as const;

export const handle = titled('What the work costs in full');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  subcontractId: thing.subcontract.id,
  title: subcontractTitle(thing.subcontract.terms),
  cost: (await readCompact(services, actor, thing)).cost,
}));

export const action = command({ ...declaration, form: fullCostForm }, async ({ context, params, form }) => {
  await stateFullCost(context, params.subcontractId, {
    directPence: form.direct ?? 0,
    overheadPence: form.overhead ?? 0,
    pricePence: form.price ?? 0,
    subsidisedBy: form.subsidisedBy,
    isShown: form.shown,
  });
  return redirectWithFlash(paths.subcontractCompact(params.subcontractId), 'Saved');
});

export default function FullCost() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <FullCostPage form={form} {...useLoaderData<typeof loader>()} />;
}
