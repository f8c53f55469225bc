import { useLoaderData } from '@remix-run/react';
import { OwnCasesPage } from '#app/features/cases/components/case-list-page.tsx';
import { listOwnCases } from '#app/features/cases/list-cases.server.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Cases about your conduct');

export const loader = page({ access: { for: 'acting' } }, async ({ services, actor }) =>
  listOwnCases(services, signedIn(actor).acting?.organisationId ?? ''),
);

export default function Cases() {
  return <OwnCasesPage {...useLoaderData<typeof loader>()} />;
}
