import { useLoaderData } from '@remix-run/react';
import { caseFilter } from '#app/features/cases/case-filter.ts';
import { CaseListPage } from '#app/features/cases/components/case-list-page.tsx';
import { listCases } from '#app/features/cases/list-cases.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Cases');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services, actor, url }) => {
  const { filter, shown } = caseFilter(url.searchParams, signedIn(actor).personId);
  return { ...(await listCases(services, filter, pageNumber(url.searchParams))), filter: shown };
});

export default function Cases() {
  return <CaseListPage {...useLoaderData<typeof loader>()} />;
}
