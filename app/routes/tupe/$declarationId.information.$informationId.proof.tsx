import { useLoaderData } from '@remix-run/react';
import { ProofPage } from '#app/features/employee-information/components/proof-page.tsx';
import { ofInformation } from '#app/features/employee-information/find-information.server.ts';
import { readProof } from '#app/features/employee-information/read-proof.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Proof of deletion');

export const loader = page(
  { ...ofInformation, can: 'employee-information:view-proof' },
  async ({ services, actor, thing }) => {
    const view = await readProof(services, actor, thing);
    if (!view) throw problem(404);
    return { view };
  },
);

export default function Proof() {
  return <ProofPage {...useLoaderData<typeof loader>()} />;
}
