import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { TermsFields } from '#app/features/opportunities/components/terms-fields.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { saveTerms } from '#app/features/opportunities/save-tasks.server.ts';
import { termsForm } from '#app/features/opportunities/schema.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Management fee, volume guarantee and time to pay');

export const loader = page(ownDraft, async ({ thing }) => {
  const { opportunityId, managementFeePercent, volumeGuarantee, paymentDays } = snapshotOf(thing.rows);
  return { opportunityId, draft: { managementFeePercent, volumeGuarantee, paymentDays } };
});

export const action = command({ ...ownDraft, form: termsForm }, async ({ form, thing, params, context }) => {
  const saved = await saveTerms(context, { organisationId: thing.organisationId, ...params }, form);
  if (!saved.ok) throw problem(409);
  return redirect(paths.opportunityEdit(params.opportunityId), 303);
});

export default function Terms() {
  const { opportunityId, draft } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Management fee, volume guarantee and time to pay">
      <TermsFields form={form} draft={draft} />
    </TaskPage>
  );
}
