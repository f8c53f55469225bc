import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { DatesPage } from '#app/features/tupe-dates/components/dates-page.tsx';
import { readDates } from '#app/features/tupe-dates/read-dates.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Dates of a transfer');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, actor, thing }) => ({
  dates: await readDates(services, actor, thing),
}));

export default function Dates() {
  return <DatesPage {...useLoaderData<typeof loader>()} />;
}
