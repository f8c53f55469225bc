import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LotFields } from '#app/features/opportunities/components/lot-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownLot } from '#app/features/opportunities/find-lot.server.ts';
import { lotForm } from '#app/features/opportunities/lot-schema.ts';
import { changeLot } from '#app/features/opportunities/save-lots.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ number: number }>(({ number }) => `Lot ${number}`);

export const loader = page(ownLot, async ({ thing: { lot, number }, params }) => {
  const { title, description, value_low_pence: valueLowPence, value_high_pence: valueHighPence } = lot;
  return { opportunityId: params.opportunityId, number, lot: { title, description, valueLowPence, valueHighPence } };
});

export const action = command({ ...ownLot, form: lotForm }, async ({ form, thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const saved = await changeLot(context, key, params.lotId, form);
  if (!saved.ok) throw problem(409);
  return redirect(paths.opportunityEdit(params.opportunityId, 'lots'), 303);
});

export default function Lot() {
  const { opportunityId, number, lot } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const backHref = paths.opportunityEdit(opportunityId, 'lots');
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading={`Lot ${number}`} backHref={backHref}>
      <LotFields form={form} lot={lot} />
    </TaskPage>
  );
}
