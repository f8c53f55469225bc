import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { TitleFields } from '#app/features/opportunities/components/title-fields.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { optionGroupsOf } from '#app/features/opportunities/options.ts';
import { saveTitle } from '#app/features/opportunities/save-tasks.server.ts';
import { summaryWords, titleForm } from '#app/features/opportunities/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Title and summary');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const { id, title, summary, cpv_codes: cpvCodes } = thing.rows.opportunity;
  const cpv = optionGroupsOf(await services.reference.current(), 'cpv');
  return { opportunityId: id, draft: { title, summary, cpvCodes }, cpv, summaryWords };
});

export const action = command(
  { ...ownDraft, form: async ({ services }) => titleForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const saved = await saveTitle(context, { organisationId: thing.organisationId, ...params }, form);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function Title() {
  const { opportunityId, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Title and summary">
      <TitleFields form={form} {...fields} />
    </TaskPage>
  );
}
