import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { VolumeFields } from '#app/features/opportunities/components/volume-fields.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { nextPart } from '#app/features/opportunities/next-part.ts';
import { volumeForm } from '#app/features/opportunities/requirement-schema.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('How many a month');

export const loader = page(ownRequirement, async ({ thing }) => {
  const { requirement, number } = thing;
  const { opportunity_id: opportunityId, id } = requirement;
  const backHref = paths.opportunityRequirement(opportunityId, id);
  const { volume_low: volumeLow, volume_central: volumeCentral, volume_high: volumeHigh } = requirement;
  return { opportunityId, number, backHref, volume: { volumeLow, volumeCentral, volumeHigh } };
});

export const action = command({ ...ownRequirement, form: volumeForm }, async ({ form, thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const saved = await changeRequirement(context, key, params.requirementId, form);
  if (!saved.ok) throw problem(409);
  return redirect(
    paths.opportunityRequirement(params.opportunityId, params.requirementId, nextPart(thing.requirement, 'volume')),
    303,
  );
});

export default function VolumePage() {
  const { opportunityId, number, backHref, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading={`Requirement ${number}: how many a month`}
      backHref={backHref}
    >
      <VolumeFields form={form} {...fields} />
    </TaskPage>
  );
}
