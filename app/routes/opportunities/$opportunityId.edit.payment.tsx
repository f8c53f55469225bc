import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PaymentFields } from '#app/features/opportunities/components/payment-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { optionGroupsOf } from '#app/features/opportunities/options.ts';
import { savePayment } from '#app/features/opportunities/save-tasks.server.ts';
import { paymentForm } from '#app/features/opportunities/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('What is paid, and when');

export const loader = page(ownDraft, async ({ thing, params, services }) => ({
  opportunityId: params.opportunityId,
  payment: thing.rows.payment,
  components: optionGroupsOf(await services.reference.current(), 'payment_component'),
}));

export const action = command(
  { ...ownDraft, form: async ({ services }) => paymentForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const saved = await savePayment(context, { organisationId: thing.organisationId, ...params }, form);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function Payment() {
  const { opportunityId, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const intro = (
    <p className="govuk-body">
      Enter the share of the price that each payment is. Leave empty what you do not pay. Together they make up 100%.
    </p>
  );
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="What is paid, and when" intro={intro}>
      <PaymentFields form={form} {...fields} />
    </TaskPage>
  );
}
