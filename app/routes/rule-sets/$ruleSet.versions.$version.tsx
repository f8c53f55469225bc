import { useLoaderData } from '@remix-run/react';
import { RuleSetPage } from '#app/features/rule-sets/components/rule-set-page.tsx';
import { kindLabels } from '#app/features/rule-sets/kind-labels.server.ts';
import { readRuleSet, versionParams } from '#app/features/rule-sets/read-rule-set.server.ts';
import type { RuleSetView } from '#app/features/rule-sets/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ view: RuleSetView }>(
  ({ view }) => `${view.ruleSet.title}, version ${view.shown?.version}`,
);

export const loader = page({ access: { for: 'everyone' }, params: versionParams }, async ({ services, params }) => {
  const view = await readRuleSet(services, params.ruleSet, params.version);
  if (!view) throw problem(404);
  return { view, kindLabels: await kindLabels(services) };
});

export default function RuleSetVersion() {
  return <RuleSetPage isOneVersion {...useLoaderData<typeof loader>()} />;
}
