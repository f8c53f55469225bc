import { readRuleSet, ruleSetParams } from '#app/features/rule-sets/read-rule-set.server.ts';
import { ruleSetView } from '#app/features/rule-sets/schema.ts';
import { answerJson } from '#app/http/json.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ access: { for: 'everyone' }, params: ruleSetParams }, async ({ services, params }) => {
  const view = await readRuleSet(services, params.ruleSet);
  if (!view) throw problem(404);
  return answerJson(ruleSetView.parse(view));
});
