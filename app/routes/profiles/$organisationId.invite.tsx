import { useLoaderData } from '@remix-run/react';
import { editors } from '#app/features/identity/actor.ts';
import { chooseOpportunity } from '#app/features/invitations/choose-opportunity.server.ts';
import { ChooseOpportunityPage } from '#app/features/invitations/components/choose-opportunity-page.tsx';
import { viewed } from '#app/features/profiles/find-profile.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ name: string }>(({ name }) => `Invite ${name}`);

export const loader = page(
  { ...viewed, access: { for: 'acting', as: 'prime', roles: editors } },
  async ({ services, actor, params }) => {
    const found = await chooseOpportunity(services, actor, params.organisationId);
    if (!found) throw problem(404);
    return found;
  },
);

export default function ChooseOpportunity() {
  return <ChooseOpportunityPage {...useLoaderData<typeof loader>()} />;
}
