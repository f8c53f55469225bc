import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawCommitment } from '#app/features/commitments/accept-commitment.server.ts';
import { WithdrawPage } from '#app/features/commitments/components/withdraw-page.tsx';
import { toAccept } from '#app/features/commitments/find-commitment.server.ts';
import { withdrawForm } from '#app/features/commitments/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Take a commitment back');

export const loader = page(toAccept, async ({ thing: { ruleSet } }) => ({ code: ruleSet.code, title: ruleSet.title }));

export const action = command({ ...toAccept, form: withdrawForm }, async ({ context, thing, params, refuse }) => {
  const which = { organisationId: thing.organisationId, ruleSet: params.ruleSet };
  const withdrawn = await withdrawCommitment(context, which);
  if (!withdrawn.ok) return refuse('withdraw', 'There is nothing to take back', 409);
  return redirectWithFlash(paths.commitment(params.ruleSet), 'Taken back');
});

export default function WithdrawCommitment() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WithdrawPage form={form} {...useLoaderData<typeof loader>()} />;
}
