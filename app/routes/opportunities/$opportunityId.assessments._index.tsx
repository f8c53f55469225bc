import { useLoaderData } from '@remix-run/react';
import { OwnSheetsPage } from '#app/features/assessments/components/own-sheets-page.tsx';
import { ownSeatIn, ownSheets } from '#app/features/assessments/find-assessment.server.ts';
import { readOwnSheets } from '#app/features/assessments/read-own-sheets.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Your score sheets');

export const loader = page(ownSheets, ({ services, thing, actor }) =>
  readOwnSheets(services, thing, ownSeatIn(thing, actor)),
);

export default function Sheets() {
  return <OwnSheetsPage sheets={useLoaderData<typeof loader>()} />;
}
