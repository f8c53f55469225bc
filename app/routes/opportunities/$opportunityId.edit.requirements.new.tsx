import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NeedFields } from '#app/features/opportunities/components/need-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { lotOptions, optionsOf } from '#app/features/opportunities/options.ts';
import { needForm } from '#app/features/opportunities/requirement-schema.ts';
import { addRequirement, mostRequirements } from '#app/features/opportunities/save-requirement.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Add a requirement');

export const loader = page(ownDraft, async ({ params, services, thing }) => ({
  opportunityId: params.opportunityId,
  services: optionsOf(await services.reference.current(), 'service_type'),
  lots: lotOptions(thing.rows.lots),
}));

export const action = command(
  { ...ownDraft, form: async ({ services, thing }) => needForm(await services.reference.current(), thing.rows.lots) },
  async ({ form, thing, params: { opportunityId }, context, refuse }) => {
    const added = await addRequirement(context, { organisationId: thing.organisationId, opportunityId }, form);
    if (added.ok) return redirect(paths.opportunityRequirement(opportunityId, added.requirementId, 'groups'), 303);
    if (added.reason === 'not_a_draft') throw problem(409);
    return refuse('service_type', `An opportunity can have at most ${mostRequirements} requirements`);
  },
);

export default function NewRequirement() {
  const { opportunityId, services, lots } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const backHref = paths.opportunityEdit(opportunityId, 'requirements');
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Add a requirement" backHref={backHref}>
      <NeedFields form={form} services={services} lots={lots} need={null} />
    </TaskPage>
  );
}
