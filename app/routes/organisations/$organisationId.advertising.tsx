import { useLoaderData } from '@remix-run/react';
import { readAdvertisingReport } from '#app/features/head-contracts/advertising-report.server.ts';
import { AdvertisingReportPage } from '#app/features/head-contracts/components/advertising-report-page.tsx';
import { findReportingPrime } from '#app/features/head-contracts/find-head-contract.server.ts';
import { organisationParams } from '#app/features/organisations/find-organisation.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Advertising of sub-contracts');

export const loader = page(
  { access: { for: 'acting' }, params: organisationParams, find: findReportingPrime, can: 'head-contract:view' },
  async ({ services, thing, actor, url }) => ({
    report: await readAdvertisingReport(services, { primeId: thing.organisationId }, pageNumber(url.searchParams)),
    primeId: thing.organisationId,
    primeName: thing.name,
    mayEdit: can(actor, 'head-contract:edit', thing),
  }),
);

export default function Advertising() {
  return <AdvertisingReportPage {...useLoaderData<typeof loader>()} />;
}
