import { useLoaderData } from '@remix-run/react';
import { SubcontractCompactPage } from '#app/features/compact/components/subcontract-page.tsx';
import { ofCompactSubcontract } from '#app/features/compact/find-subcontract.server.ts';
import { readCompact } from '#app/features/compact/read-compact.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('The Compact and this sub-contract');

export const loader = page({ ...ofCompactSubcontract, can: 'compact:view' }, async ({ services, actor, thing }) => ({
  compact: await readCompact(services, actor, thing),
}));

export default function SubcontractCompact() {
  return <SubcontractCompactPage {...useLoaderData<typeof loader>()} />;
}
