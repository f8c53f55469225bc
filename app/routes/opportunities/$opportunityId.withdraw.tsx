import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawOpportunity } from '#app/features/decisions/withdraw-opportunity.server.ts';
import { findOwnOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { withdrawForm } from '#app/features/opportunities/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const toWithdraw = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:withdraw',
} as const;

export const handle = titled('Withdraw opportunity');

export const loader = page(toWithdraw, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  title: thing.rows.opportunity.title,
}));

export const action = command({ ...toWithdraw, form: withdrawForm }, async ({ form, thing, params, context }) => {
  const key = { organisationId: thing.organisationId, ...params };
  const withdrawn = await withdrawOpportunity(context, key, form.reason);
  if (!withdrawn.ok) throw problem(409);
  return redirectWithFlash(paths.opportunity(params.opportunityId), 'Opportunity withdrawn');
});

export default function Withdraw() {
  const { opportunityId, title } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Withdraw “{title}”</h1>
      <p className="govuk-body">
        Nobody can answer it any more. Its page stays, with the reason and the date. You cannot take this back.
      </p>
      <PageForm>
        <TextareaField form={form} name="reason" label="Reason" hint="Everyone will read it" rows={3} />
        <Button variant="warning" preventDoubleClick>
          Withdraw opportunity
        </Button>
      </PageForm>
    </>
  );
}
