import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findActingOrganisation } from '#app/features/head-contracts/find-head-contract.server.ts';
import { headContractChoices } from '#app/features/head-contracts/head-contract-choices.server.ts';
import { HeadContractChoice } from '#app/features/opportunities/components/head-contract-choice.tsx';
import { createOpportunity } from '#app/features/opportunities/create-opportunity.server.ts';
import { newOpportunityForm } from '#app/features/opportunities/head-contract-form.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import { emptyForm, fieldValue } from '#app/ui/form-state.ts';

const toCreate = {
  access: { for: 'acting', as: 'prime' },
  find: findActingOrganisation,
  can: 'opportunity:create',
} as const;

export const handle = titled('Post an opportunity');

export const loader = page(toCreate, async ({ services, thing, url }) => ({
  contracts: await headContractChoices(services.db, thing.organisationId),
  value: url.searchParams.get('head_contract') ?? '',
  summary: url.searchParams.get('summary') ?? '',
}));

export const action = command({ ...toCreate, form: newOpportunityForm }, async ({ form, thing, context, refuse }) => {
  const created = await createOpportunity(context, {
    organisationId: thing.organisationId,
    headContractId: form.head_contract,
    summary: form.summary,
  });
  if (!created.ok) return refuse('head_contract', 'Select a head contract from the list');
  return redirect(paths.opportunityEdit(created.opportunityId), 303);
});

export default function NewOpportunity() {
  const { contracts, value, summary } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <>
      <BackLink href={paths.opportunitiesOwn()} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Post an opportunity</h1>
      <PageForm>
        <input type="hidden" name="summary" value={fieldValue(form, 'summary', summary)} />
        <HeadContractChoice form={form} contracts={contracts} value={value} />
        <Button preventDoubleClick>Start the draft</Button>
      </PageForm>
    </>
  );
}
