import { useActionData, useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { ClaimPage } from '#app/features/organisations/components/claim-page.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { readClaim } from '#app/features/organisations/read-claim.server.ts';
import { claimStepSchema } from '#app/features/organisations/schema.ts';
import { takeClaimStep } from '#app/features/organisations/take-claim-step.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toClaim = {
  access: { for: 'person' },
  params: organisationParams,
  find: organisationAt,
  can: 'organisation:claim',
} as const;

export const handle = titled('Claim an entry');

export const loader = page(toClaim, async ({ services, actor, thing }) =>
  readClaim(services, thing, signedIn(actor).personId),
);

export const action = command({ ...toClaim, form: claimStepSchema }, async ({ context, form, thing, refuse }) => {
  const answer = await takeClaimStep(context, thing.id, form);
  if (answer.kind === 'refused') return refuse(answer.field, answer.message, answer.status);
  const next = answer.kind === 'waits' ? paths.organisationClaim(thing.id) : paths.organisation(thing.id);
  return redirectWithFlash(next, answer.message, answer.kind === 'taken' ? 'important' : 'success');
});

export default function ClaimEntry() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ClaimPage claim={useLoaderData<typeof loader>()} form={form} />;
}
