import { useActionData, useLoaderData } from '@remix-run/react';
import { ClaimDecisionPage } from '#app/features/stewardship/components/claim-decision-page.tsx';
import { decideClaim } from '#app/features/stewardship/decide-claim.server.ts';
import { claimAt, claimParams } from '#app/features/stewardship/find-claim.server.ts';
import { claimDecisionSchema } from '#app/features/stewardship/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toDecide = {
  access: { for: 'acting', as: 'steward' },
  params: claimParams,
  find: claimAt,
  can: 'directory-claim:decide',
} as const;

export const handle = titled('Decide on a claim');

export const loader = page(toDecide, async ({ thing }) => ({ claim: thing }));

export const action = command({ ...toDecide, form: claimDecisionSchema }, async ({ context, form, thing }) => {
  const accept = form.answer === 'accept';
  const outcome = await decideClaim(context, { claimId: thing.id, accept, reason: form.reason || null });
  return outcome.ok
    ? redirectWithFlash(paths.stewardshipClaims(), 'Your decision is saved')
    : redirectWithFlash(paths.stewardshipClaims(), 'That claim no longer waits', 'important');
});

export default function DecideClaim() {
  const { claim } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClaimDecisionPage claim={claim} form={form} />;
}
