import { useLoaderData } from '@remix-run/react';
import { FindingListPage } from '#app/features/findings/components/finding-list-page.tsx';
import { readFindings } from '#app/features/findings/read-finding.server.ts';
import { actingIn, editors } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Findings');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor, url }) => {
  const { organisationId, organisationName, role } = actingIn(actor);
  return {
    ...(await readFindings(services, organisationId, pageNumber(url.searchParams))),
    organisationName,
    mayReport: editors.includes(role),
  };
});

export default function Findings() {
  return <FindingListPage {...useLoaderData<typeof loader>()} />;
}
