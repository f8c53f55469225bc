import { useLoaderData } from '@remix-run/react';
import { EmployerPage } from '#app/features/tupe-consultation/components/employer-page.tsx';
import { ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Inform and consult: an employer');

export const loader = page({ ...ofEmployer, can: 'tupe-consultation:read' }, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export default function EmployerRecord() {
  return <EmployerPage {...useLoaderData<typeof loader>()} />;
}
