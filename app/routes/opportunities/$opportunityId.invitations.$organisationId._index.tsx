import { useActionData, useLoaderData } from '@remix-run/react';
import { InvitePage } from '#app/features/invitations/components/invite-page.tsx';
import { findInvitee } from '#app/features/invitations/find-invitations.server.ts';
import { inviteProvider } from '#app/features/invitations/invite-provider.server.ts';
import { inviteForm, refusalWords } from '#app/features/invitations/schema.ts';
import { pairParams } from '#app/features/matching/find-pair.server.ts';
import { findReadableOpportunity } from '#app/features/opportunities/find-opportunity.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  access: { for: 'acting', as: 'prime' },
  params: pairParams,
  find: findReadableOpportunity,
  can: 'opportunity:invite',
} as const;

export const handle = titled<{ name: string }>(({ name }) => `Invite ${name}`);

export const loader = page(declaration, async ({ services, thing, params }) => {
  const invitee = await findInvitee(services, thing, params.organisationId);
  if (!invitee) throw problem(404);
  return invitee;
});

export const action = command(
  { ...declaration, form: inviteForm },
  async ({ context, thing, params, form, refuse }) => {
    const { opportunityId, organisationId } = params;
    const input = { opportunityId, organisationId, primeId: thing.organisationId, message: form.message };
    const outcome = await inviteProvider(context, input);
    if (!outcome.ok && outcome.reason === 'not_listed') throw problem(404);
    if (!outcome.ok) return refuse('message', refusalWords[outcome.reason], 409);
    return outcome.sentBy === 'email'
      ? redirectWithFlash(paths.opportunityInvitations(opportunityId), `${outcome.name} has been invited by email`)
      : redirectWithFlash(
          paths.opportunityInvitationLetter(opportunityId, organisationId),
          `The invitation of ${outcome.name} is recorded. Print this letter and send it`,
        );
  },
);

export default function Invite() {
  const answer = useActionData<typeof action>();
  const form = answer && 'form' in answer ? answer.form : emptyForm;
  return <InvitePage invitee={useLoaderData<typeof loader>()} form={form} />;
}
