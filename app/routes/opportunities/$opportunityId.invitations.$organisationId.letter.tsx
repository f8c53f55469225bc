import { useLoaderData } from '@remix-run/react';
import { LetterPage, type LetterPageProps } from '#app/features/invitations/components/letter-page.tsx';
import { findInvitee, readingPath } from '#app/features/invitations/find-invitations.server.ts';
import { pairParams } from '#app/features/matching/find-pair.server.ts';
import { findReadableOpportunity } from '#app/features/opportunities/find-opportunity.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<LetterPageProps>(({ name }) => `Letter to ${name}`);

export const loader = page(
  {
    access: { for: 'acting' },
    params: pairParams,
    find: findReadableOpportunity,
    can: 'opportunity:view-invitations',
  },
  async ({ services, thing, params }): Promise<LetterPageProps> => {
    const invitee = await findInvitee(services, thing, params.organisationId);
    if (invitee?.invited?.sentBy !== 'letter') throw problem(404);
    const { message, at: writtenAt } = invitee.invited;
    const deadline = thing.snapshot.responseDeadline;
    const readAt = services.env.APP_URL + readingPath(services, invitee);
    return { ...invitee, message, writtenAt, deadline, readAt };
  },
);

export default function Letter() {
  return <LetterPage {...useLoaderData<typeof loader>()} />;
}
