import { useLoaderData } from '@remix-run/react';
import { InvitationListPage } from '#app/features/invitations/components/invitation-list-page.tsx';
import { listInvitations } from '#app/features/invitations/find-invitations.server.ts';
import { WhyNot } from '#app/features/not-for-us/components/why-not.tsx';
import { whyNot } from '#app/features/not-for-us/read-not-for-us.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Who was invited');

export const loader = page(
  {
    access: { for: 'acting' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view-invitations',
  },
  async ({ services, thing, url, params }) => ({
    list: await listInvitations(services, thing, pageNumber(url.searchParams)),
    whyNot: await whyNot(services, thing.organisationId, params.opportunityId),
  }),
);

export default function Invitations() {
  const { list, whyNot: reasons } = useLoaderData<typeof loader>();
  return (
    <>
      <InvitationListPage {...list} />
      <WhyNot {...reasons} />
    </>
  );
}
