import { useLoaderData } from '@remix-run/react';
import { ClarificationsPage } from '#app/features/clarifications/components/clarifications-page.tsx';
import { listClarifications } from '#app/features/clarifications/list-clarifications.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ title: string }>(({ title }) => `Questions and answers: ${title}`);

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ services, actor, thing, url }) => listClarifications(services, actor, thing, pageNumber(url.searchParams)),
);

export default function Clarifications() {
  return <ClarificationsPage {...useLoaderData<typeof loader>()} />;
}
