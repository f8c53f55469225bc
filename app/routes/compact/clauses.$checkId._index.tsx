import { useLoaderData } from '@remix-run/react';
import { KeptCheckPage } from '#app/features/compact/components/kept-check-page.tsx';
import { ofClauseCheck, showCheck } from '#app/features/compact/read-checks.server.ts';
import { can } from '#app/features/policies.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Clause check');

export const loader = page({ ...ofClauseCheck, can: 'clause-check:view' }, async ({ actor, thing }) => ({
  check: showCheck(thing),
  mayRemove: can(actor, 'clause-check:remove', thing),
}));

export default function KeptCheck() {
  return <KeptCheckPage {...useLoaderData<typeof loader>()} />;
}
