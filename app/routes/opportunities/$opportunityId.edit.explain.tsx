import { useActionData, useLoaderData } from '@remix-run/react';
import { acronymsIn } from '#app/features/opportunities/brief/findings.ts';
import { explanationForm } from '#app/features/opportunities/brief/schema.ts';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { explainAcronym } from '#app/features/opportunities/explain-acronym.server.ts';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { SelectField, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Explain an acronym');

export const loader = page(ownDraft, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  acronyms: acronymsIn(snapshotOf(thing.rows)),
}));

export const action = command(
  { ...ownDraft, form: ({ thing }) => explanationForm(acronymsIn(snapshotOf(thing.rows))) },
  async ({ form, thing, params, context, refuse }) => {
    const saved = await explainAcronym(context, { organisationId: thing.organisationId, ...params }, form);
    if (saved.ok)
      return redirectWithFlash(paths.opportunityEdit(params.opportunityId, 'check'), `${form.acronym} is written out`);
    if (saved.reason === 'not_a_draft') throw problem(409);
    return refuse('acronym', `${form.acronym} stands in a title or a criterion only: explain it there`);
  },
);

export default function Explain() {
  const { opportunityId, acronyms } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const backHref = paths.opportunityEdit(opportunityId, 'check');
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Explain an acronym" backHref={backHref}>
      <p className="govuk-body">We write it out where it first stands in your texts.</p>
      <SelectField
        form={form}
        name="acronym"
        label="Acronym"
        items={acronyms.map((acronym) => ({ value: acronym, text: acronym }))}
      />
      <TextField form={form} name="meaning" label="What it stands for" />
    </TaskPage>
  );
}
