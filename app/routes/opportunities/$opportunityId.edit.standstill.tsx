import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { standstillForm } from '#app/features/opportunities/criterion-schema.ts';
import { ownUnpublished } from '#app/features/opportunities/find-lot.server.ts';
import { saveStandstill } from '#app/features/opportunities/save-criteria.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { NumberField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Working days between decision and signature');

export const loader = page(ownUnpublished, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  days: thing.rows.opportunity.standstill_days,
}));

export const action = command({ ...ownUnpublished, form: standstillForm }, async ({ form, thing, params, context }) => {
  const key = { organisationId: thing.organisationId, ...params };
  const saved = await saveStandstill(context, key, form.standstill_days);
  if (!saved.ok) throw problem(409);
  return redirect(paths.opportunityEdit(params.opportunityId), 303);
});

export default function Standstill() {
  const { opportunityId, days } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Working days between decision and signature">
      <p className="govuk-body">
        During this standstill those who were not chosen can ask for a review, and nothing is signed. You cannot change
        it after publication.
      </p>
      <NumberField
        form={form}
        name="standstill_days"
        label="Standstill, in working days"
        hint="Ten working days are usual. Enter 0 for none"
        suffix="days"
        classes="govuk-input--width-3"
        value={days}
      />
    </TaskPage>
  );
}
