import { useLoaderData } from '@remix-run/react';
import { StewardRuleSetsPage } from '#app/features/rule-sets/components/steward-list-page.tsx';
import { readForStewards } from '#app/features/rule-sets/read-draft.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Rule sets');

export const loader = page({ access: { for: 'acting', as: 'steward' } }, async ({ services }) =>
  readForStewards(services),
);

export default function StewardRuleSets() {
  return <StewardRuleSetsPage {...useLoaderData<typeof loader>()} />;
}
