import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WhoWouldMatchNow } from '#app/features/matching/components/who-would-match.tsx';
import { whoWouldMatch } from '#app/features/matching/who-would-match.server.ts';
import { GroupedCheckboxes } from '#app/features/opportunities/components/grouped-checkboxes.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { optionGroupsOf } from '#app/features/opportunities/options.ts';
import { saveEvidence } from '#app/features/opportunities/save-tasks.server.ts';
import { evidenceForm } from '#app/features/opportunities/schema.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Mandatory certificates and evidence');

export const loader = page(ownDraft, async ({ thing, params, services }) => ({
  opportunityId: params.opportunityId,
  values: thing.rows.opportunity.mandatory_evidence,
  groups: optionGroupsOf(await services.reference.current(), 'evidence_kind'),
  count: await whoWouldMatch(services, snapshotOf(thing.rows)),
}));

export const action = command(
  { ...ownDraft, form: async ({ services }) => evidenceForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const saved = await saveEvidence(context, { organisationId: thing.organisationId, ...params }, form.evidence);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function Evidence() {
  const { opportunityId, groups, values, count } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage
      form={form}
      opportunityId={opportunityId}
      heading="Mandatory certificates and evidence"
      after={<WhoWouldMatchNow count={count} evidenceOnly />}
    >
      <GroupedCheckboxes
        form={form}
        name="evidence"
        legend="What must a provider have? (optional)"
        hint="A provider without one of these is left out, however well it fits. Ask only for what the work cannot be done without"
        groups={groups}
        values={values}
      />
    </TaskPage>
  );
}
