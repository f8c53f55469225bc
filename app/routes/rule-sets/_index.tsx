import { useLoaderData } from '@remix-run/react';
import { RuleSetsPage } from '#app/features/rule-sets/components/rule-sets-page.tsx';
import { readRuleSets } from '#app/features/rule-sets/read-rule-set.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Rule sets');

export const loader = page({ access: { for: 'everyone' } }, async ({ services }) => readRuleSets(services));

export default function RuleSets() {
  return <RuleSetsPage {...useLoaderData<typeof loader>()} />;
}
