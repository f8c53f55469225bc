import { useLoaderData } from '@remix-run/react';
import { MembersPage } from '#app/features/organisations/components/members-page.tsx';
import { organisationAt, organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { cancelInvitation } from '#app/features/organisations/invite-member.server.ts';
import { readMembers } from '#app/features/organisations/read-members.server.ts';
import { cancelInvitationSchema } from '#app/features/organisations/schema.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const organisation = { access: { for: 'acting' }, params: organisationParams, find: organisationAt } as const;

export const handle = titled('Members');

export const loader = page(
  { ...organisation, can: 'organisation:view-inside' },
  async ({ services, actor, thing, url }) => {
    const mayManage = can(actor, 'organisation:manage', thing);
    const members = await readMembers(services, thing.id, { mayManage, page: pageNumber(url.searchParams) });
    return { ...members, mayManage, organisation: { id: thing.id, name: thing.name } };
  },
);

export const action = command(
  { ...organisation, can: 'organisation:manage', form: cancelInvitationSchema },
  async ({ context, form, thing }) => {
    const input = { organisationId: thing.id, invitationId: form.invitation };
    const outcome = await cancelInvitation(context, input);
    const here = paths.organisationMembers(thing.id);
    return outcome.ok
      ? redirectWithFlash(here, 'Invitation cancelled')
      : redirectWithFlash(here, 'That invitation is no longer open', 'important');
  },
);

export default function Members() {
  return <MembersPage {...useLoaderData<typeof loader>()} />;
}
