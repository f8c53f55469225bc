import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AroseField } from '#app/features/head-contracts/components/arose-field.tsx';
import { headContractChoices } from '#app/features/head-contracts/head-contract-choices.server.ts';
import { readAdvertising } from '#app/features/head-contracts/record-advertising.server.ts';
import { HeadContractChoice, noHeadContract } from '#app/features/opportunities/components/head-contract-choice.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { headContractTaskForm } from '#app/features/opportunities/head-contract-form.ts';
import { saveHeadContract } from '#app/features/opportunities/save-tasks.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Head contract');

export const loader = page(ownDraft, async ({ thing, params, services }) => ({
  opportunityId: params.opportunityId,
  contracts: await headContractChoices(services.db, thing.organisationId),
  arose: (await readAdvertising(services, thing.rows.opportunity, null)).recorded?.arose_after_award ?? null,
  value: thing.rows.headContract?.id ?? noHeadContract,
}));

export const action = command(
  { ...ownDraft, form: headContractTaskForm },
  async ({ form, thing, params, context, refuse }) => {
    const key = { organisationId: thing.organisationId, ...params };
    const saved = await saveHeadContract(context, key, form.head_contract, form.arose);
    if (!saved.ok) return refuse('head_contract', 'Select a head contract from the list');
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function HeadContract() {
  const { opportunityId, contracts, value, arose } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Head contract">
      <HeadContractChoice form={form} contracts={contracts} value={value} />
      <AroseField form={form} value={arose} />
    </TaskPage>
  );
}
