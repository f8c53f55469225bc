import { useLoaderData } from '@remix-run/react';
import { SubcontractPage } from '#app/features/subcontracts/components/subcontract-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { readSubcontract } from '#app/features/subcontracts/read-subcontract.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Sub-contract');

export const loader = page({ ...ofSubcontract, can: 'subcontract:view' }, async ({ services, actor, thing }) => ({
  subcontract: await readSubcontract(services, actor, thing),
}));

export default function Subcontract() {
  return <SubcontractPage {...useLoaderData<typeof loader>()} />;
}
