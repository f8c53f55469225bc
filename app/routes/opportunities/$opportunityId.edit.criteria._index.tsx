import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CriterionFields } from '#app/features/opportunities/components/criterion-fields.tsx';
import { CriterionList } from '#app/features/opportunities/components/criterion-list.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { mostCriteria } from '#app/features/opportunities/criteria.ts';
import { criterionForm } from '#app/features/opportunities/criterion-schema.ts';
import { ownUnpublished } from '#app/features/opportunities/find-lot.server.ts';
import { addCriterion } from '#app/features/opportunities/save-criteria.server.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('How you will judge the answers');

export const loader = page(ownUnpublished, async ({ thing }) => {
  const { opportunityId, criteria } = snapshotOf(thing.rows);
  return { opportunityId, criteria };
});

export const action = command(
  { ...ownUnpublished, form: criterionForm },
  async ({ form, thing, params, context, refuse }) => {
    const saved = await addCriterion(context, { organisationId: thing.organisationId, ...params }, form);
    if (saved.ok) return redirect(paths.opportunityEdit(params.opportunityId, 'criteria'), 303);
    if (saved.reason === 'not_a_draft') throw problem(409);
    return refuse('name', `You can have at most ${mostCriteria} criteria`);
  },
);

export default function Criteria() {
  const { opportunityId, criteria } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading="How you will judge the answers"
      submitText="Add criterion"
      intro={<CriterionList opportunityId={opportunityId} criteria={criteria} />}
    >
      <h2 className="govuk-heading-m">{criteria.length === 0 ? 'Add a criterion' : 'Add another criterion'}</h2>
      <CriterionFields form={form} criterion={null} />
    </TaskPage>
  );
}
