import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { nextPart } from '#app/features/opportunities/next-part.ts';
import { changeRequirement } from '#app/features/opportunities/save-requirement.server.ts';
import { PlacePicker } from '#app/features/places/components/place-picker.tsx';
import { placeFields } from '#app/features/places/place-fields.ts';
import { placeOptions } from '#app/features/places/place-options.ts';
import { placeRule } from '#app/features/places/place-rule.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Places');

export const loader = page(ownRequirement, async ({ thing, services }) => {
  const { requirement, number } = thing;
  const { opportunity_id: opportunityId, id } = requirement;
  const backHref = paths.opportunityRequirement(opportunityId, id);
  const { places } = await services.reference.current();
  const rule = requirement.districts.length > 0 ? placeRule.safeParse(requirement.place_rule).data : undefined;
  return { opportunityId, number, backHref, options: placeOptions(places), rule: rule ?? null };
});

export const action = command(
  { ...ownRequirement, form: async ({ services }) => placeFields((await services.reference.current()).places) },
  async ({ form, thing, params, context }) => {
    const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
    const saved = await changeRequirement(context, key, params.requirementId, {
      place_rule: form.rule,
      districts: form.districts,
    });
    if (!saved.ok) throw problem(409);
    return redirect(
      paths.opportunityRequirement(params.opportunityId, params.requirementId, nextPart(thing.requirement, 'places')),
      303,
    );
  },
);

export default function Places() {
  const { opportunityId, number, backHref, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading={`Requirement ${number}: places`} backHref={backHref}>
      <PlacePicker
        form={form}
        legend={{ text: 'Where is it needed?', classes: 'govuk-fieldset__legend--m' }}
        {...fields}
      />
    </TaskPage>
  );
}
