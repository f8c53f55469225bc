import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CapabilityFields } from '#app/features/opportunities/components/capability-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { levelOptions, optionsOf } from '#app/features/opportunities/options.ts';
import { capabilitiesForm } from '#app/features/opportunities/requirement-schema.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Capabilities');

export const loader = page(ownRequirement, async ({ thing, services }) => {
  const { requirement, number } = thing;
  const { opportunity_id: opportunityId, id } = requirement;
  const backHref = paths.opportunityRequirement(opportunityId, id);
  const reference = await services.reference.current();
  return {
    opportunityId,
    number,
    backHref,
    asked: requirement.capabilities,
    capabilities: optionsOf(reference, 'capability'),
    levels: levelOptions(reference),
  };
});

export const action = command(
  { ...ownRequirement, form: async ({ services }) => capabilitiesForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
    const saved = await changeRequirement(context, key, params.requirementId, { capabilities: form });
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityRequirement(params.opportunityId, params.requirementId), 303);
  },
);

export default function Capabilities() {
  const { opportunityId, number, backHref, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading={`Requirement ${number}: capabilities`}
      backHref={backHref}
      intro={
        <p className="govuk-body">
          Ask for the level that the work needs, for as few of the 14 as you can. Level 3 can be reached without a
          certificate.
        </p>
      }
    >
      <CapabilityFields form={form} {...fields} />
    </TaskPage>
  );
}
