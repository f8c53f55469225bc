import { useLoaderData } from '@remix-run/react';
import { InformationPage } from '#app/features/employee-information/components/information-page.tsx';
import { readInformation } from '#app/features/employee-information/read-information.server.ts';
import { readLog } from '#app/features/employee-information/read-log.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { neverKept } from '#app/http/never-kept.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Employee information');
export const headers = neverKept;

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing, url }) => ({
  view: await readInformation(services, actor, thing),
  log: await readLog(services, actor, thing, pageNumber(url.searchParams)),
}));

export default function EmployeeInformation() {
  return <InformationPage {...useLoaderData<typeof loader>()} />;
}
