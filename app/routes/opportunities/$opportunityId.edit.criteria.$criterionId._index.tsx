import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CriterionFields } from '#app/features/opportunities/components/criterion-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { criterionForm } from '#app/features/opportunities/criterion-schema.ts';
import { ownCriterion } from '#app/features/opportunities/find-lot.server.ts';
import { changeCriterion } from '#app/features/opportunities/save-criteria.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Criterion');

export const loader = page(ownCriterion, async ({ thing, params }) => {
  const { id, name, description, weight, threshold } = thing.criterion;
  return { opportunityId: params.opportunityId, criterion: { id, name, description, weight, threshold } };
});

export const action = command({ ...ownCriterion, form: criterionForm }, async ({ form, thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const saved = await changeCriterion(context, key, params.criterionId, form);
  if (!saved.ok) throw problem(409);
  return redirect(paths.opportunityEdit(params.opportunityId, 'criteria'), 303);
});

export default function Criterion() {
  const { opportunityId, criterion } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const backHref = paths.opportunityEdit(opportunityId, 'criteria');
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Change criterion" backHref={backHref}>
      <CriterionFields form={form} criterion={criterion} />
    </TaskPage>
  );
}
