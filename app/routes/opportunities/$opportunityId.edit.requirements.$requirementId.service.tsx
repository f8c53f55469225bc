import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NeedFields } from '#app/features/opportunities/components/need-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { lotOptions, optionsOf } from '#app/features/opportunities/options.ts';
import { needForm } from '#app/features/opportunities/requirement-schema.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Service');

export const loader = page(ownRequirement, async ({ thing, services }) => {
  const { requirement, number } = thing;
  const { opportunity_id: opportunityId, id } = requirement;
  const backHref = paths.opportunityRequirement(opportunityId, id);
  const { service_type, importance, description, lot_id } = requirement;
  const options = optionsOf(await services.reference.current(), 'service_type');
  return {
    opportunityId,
    number,
    backHref,
    services: options,
    need: { service_type, importance, description, lot_id },
    lots: lotOptions(thing.rows.lots),
  };
});

export const action = command(
  {
    ...ownRequirement,
    form: async ({ services, thing }) => needForm(await services.reference.current(), thing.rows.lots),
  },
  async ({ form, thing, params, context }) => {
    const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
    const saved = await changeRequirement(context, key, params.requirementId, form);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityRequirement(params.opportunityId, params.requirementId), 303);
  },
);

export default function Service() {
  const { opportunityId, number, backHref, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading={`Requirement ${number}: service`} backHref={backHref}>
      <NeedFields form={form} {...fields} />
    </TaskPage>
  );
}
