import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptInvitation, readInvitation } from '#app/features/organisations/answer-invitation.server.ts';
import { InvitationPage } from '#app/features/organisations/components/invitation-page.tsx';
import { invitationParams } from '#app/features/organisations/find-organisation.server.ts';
import { invitationRefusals } from '#app/features/organisations/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Invitation');

export const loader = page(
  { access: { for: 'everyone' }, params: invitationParams },
  async ({ services, actor, params }) => {
    const email = actor.kind === 'person' ? actor.email : null;
    const invitation = await readInvitation(services, { token: params.token, email });
    if (!invitation) throw problem(404);
    return { invitation, readerAddress: email, signInHref: paths.signIn(paths.membershipInvitation(params.token)) };
  },
);

export const action = command(
  { access: { for: 'person' }, params: invitationParams, form: z.unknown() },
  async ({ context, params, refuse }) => {
    const outcome = await acceptInvitation(context, params.token);
    if (outcome.ok) {
      const { organisationId, organisationName } = outcome;
      return redirectWithFlash(paths.organisation(organisationId), `You now act for ${organisationName}`);
    }
    if (outcome.reason === 'not-found') throw problem(404);
    return refuse('accept', invitationRefusals[outcome.reason]);
  },
);

export default function Invitation() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <InvitationPage {...useLoaderData<typeof loader>()} form={form} />;
}
