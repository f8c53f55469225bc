import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LotFields } from '#app/features/opportunities/components/lot-fields.tsx';
import { LotList } from '#app/features/opportunities/components/lot-list.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { lotForm } from '#app/features/opportunities/lot-schema.ts';
import { isDivided, mostLots } from '#app/features/opportunities/lots.ts';
import { addLot } from '#app/features/opportunities/save-lots.server.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Lots');

export const loader = page(ownDraft, async ({ thing }) => {
  const { opportunityId, lots, requirements } = snapshotOf(thing.rows);
  const kept = thing.standing?.snapshot.lots.map(({ id }) => id) ?? [];
  return { opportunity: { opportunityId, lots, requirements }, kept };
});

export const action = command({ ...ownDraft, form: lotForm }, async ({ form, thing, params, context, refuse }) => {
  const saved = await addLot(context, { organisationId: thing.organisationId, ...params }, form);
  if (saved.ok) return redirect(paths.opportunityEdit(params.opportunityId, 'lots'), 303);
  if (saved.reason === 'not_a_draft') throw problem(409);
  return refuse('title', `An opportunity can have at most ${mostLots} lots`);
});

export default function Lots() {
  const { opportunity, kept } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const intro = <LotList opportunity={opportunity} kept={kept} />;
  return (
    <TaskPage form={form} opportunityId={opportunity.opportunityId} heading="Lots" submitText="Add lot" intro={intro}>
      <h2 className="govuk-heading-m">{isDivided(opportunity.lots) ? 'Add another lot' : 'Add the first lot'}</h2>
      <LotFields form={form} lot={null} />
    </TaskPage>
  );
}
