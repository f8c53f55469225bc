import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { GroupedCheckboxes } from '#app/features/opportunities/components/grouped-checkboxes.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { nextPart } from '#app/features/opportunities/next-part.ts';
import { optionGroupsOf } from '#app/features/opportunities/options.ts';
import { groupsForm } from '#app/features/opportunities/requirement-schema.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Who it is for');

export const loader = page(ownRequirement, async ({ thing, services }) => {
  const { requirement, number } = thing;
  const { opportunity_id: opportunityId, id } = requirement;
  const backHref = paths.opportunityRequirement(opportunityId, id);
  const reference = await services.reference.current();
  return {
    opportunityId,
    number,
    backHref,
    chosen: requirement,
    groups: optionGroupsOf(reference, 'customer_group'),
    specialisms: [...optionGroupsOf(reference, 'specialism'), ...optionGroupsOf(reference, 'health')],
  };
});

export const action = command(
  { ...ownRequirement, form: async ({ services }) => groupsForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
    const saved = await changeRequirement(context, key, params.requirementId, form);
    if (!saved.ok) throw problem(409);
    return redirect(
      paths.opportunityRequirement(params.opportunityId, params.requirementId, nextPart(thing.requirement, 'groups')),
      303,
    );
  },
);

export default function Groups() {
  const { opportunityId, number, backHref, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading={`Requirement ${number}: who it is for`}
      backHref={backHref}
    >
      <GroupedCheckboxes
        form={form}
        name="customer_groups"
        legend="Which customer groups?"
        groups={fields.groups}
        values={fields.chosen.customer_groups}
      />
      <GroupedCheckboxes
        form={form}
        name="specialisms"
        legend="Which specialisms? (optional)"
        hint="What a provider should know well. Each one that you tick narrows who fits"
        groups={fields.specialisms}
        values={fields.chosen.specialisms}
      />
    </TaskPage>
  );
}
