import { useLoaderData } from '@remix-run/react';
import { HistoryPage } from '#app/features/tupe/components/history-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readHistory } from '#app/features/tupe/read-record.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('History of a TUPE declaration');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ services, thing }) => ({
  history: await readHistory(services, thing),
}));

export default function History() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
