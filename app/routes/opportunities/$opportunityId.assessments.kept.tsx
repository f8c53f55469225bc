import { useLoaderData } from '@remix-run/react';
import { KeptPage } from '#app/features/assessments/components/kept-page.tsx';
import { keptSheets } from '#app/features/assessments/find-assessment.server.ts';
import { readKept } from '#app/features/assessments/read-kept.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Score sheets');

export const loader = page(keptSheets, ({ services, thing, url }) =>
  readKept(services, thing, pageNumber(url.searchParams)),
);

export default function Kept() {
  return <KeptPage kept={useLoaderData<typeof loader>()} />;
}
