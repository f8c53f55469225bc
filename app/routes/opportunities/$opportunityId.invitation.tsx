import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  OwnInvitationPage,
  type OwnInvitationProps,
} from '#app/features/invitations/components/own-invitation-page.tsx';
import { findInvitationOfActor, viewInvitation } from '#app/features/invitations/open-invitation.server.ts';
import { opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const declaration = {
  access: { for: 'acting', as: 'provider' },
  params: opportunityParams,
  find: findInvitationOfActor,
  can: 'invitation:view-own',
} as const;

export const handle = titled('Your invitation');

export const loader = page(declaration, async ({ thing, params }): Promise<OwnInvitationProps> => {
  const { title, organisationName: primeName, responseDeadline } = thing.snapshot;
  const { message, invitedAt, viewedAt } = thing.invitation;
  return { ...params, title, primeName, responseDeadline, message, invitedAt, viewedAt };
});

export const action = command({ ...declaration, form: z.unknown() }, async ({ context, thing, params }) => {
  await viewInvitation(context, thing);
  return redirect(paths.opportunity(params.opportunityId));
});

export default function OwnInvitation() {
  return <OwnInvitationPage {...useLoaderData<typeof loader>()} />;
}
