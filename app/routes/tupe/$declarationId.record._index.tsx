import { useLoaderData } from '@remix-run/react';
import { RecordPage } from '#app/features/tupe/components/record-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readRecord } from '#app/features/tupe/read-record.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('The TUPE record');

export const loader = page({ ...ofDeclaration, can: 'tupe:view' }, async ({ actor, thing }) => ({
  record: readRecord(actor, thing),
}));

export default function RecordRoute() {
  return <RecordPage {...useLoaderData<typeof loader>()} />;
}
