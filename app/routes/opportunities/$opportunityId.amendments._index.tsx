import { useLoaderData } from '@remix-run/react';
import { AmendmentsPage } from '#app/features/opportunities/components/amendments-page.tsx';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { readAmendments } from '#app/features/opportunities/list-amendments.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ title: string }>(({ title }) => `Changes: ${title}`);

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ thing, params: { opportunityId }, services }) => ({
    opportunityId,
    title: thing.snapshot.title || 'Untitled draft',
    amendments: await readAmendments(services, opportunityId),
  }),
);

export default function Amendments() {
  return <AmendmentsPage {...useLoaderData<typeof loader>()} />;
}
