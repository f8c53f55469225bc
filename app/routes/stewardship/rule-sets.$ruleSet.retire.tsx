import { useActionData, useLoaderData } from '@remix-run/react';
import { RetirePage } from '#app/features/rule-sets/components/publish-page.tsx';
import { retireForm } from '#app/features/rule-sets/draft-schema.ts';
import { toEditRuleSet } from '#app/features/rule-sets/find-rule-set.server.ts';
import { retireVersion } from '#app/features/rule-sets/publish-version.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Retire a rule set');

export const loader = page(toEditRuleSet, async ({ thing: { code, title } }) => ({ code, title }));

const refusals = {
  unknown: 'There is no such rule set',
  not_published: 'Nothing of it is in force',
  required: 'Organisations must accept this set. Publish a new version of it instead',
} as const;

export const action = command({ ...toEditRuleSet, form: retireForm }, async ({ context, params, form, refuse }) => {
  const retired = await retireVersion(context, params.ruleSet, form.reason);
  if (!retired.ok) return refuse('reason', refusals[retired.reason], 409);
  return redirectWithFlash(paths.stewardshipRuleSet(params.ruleSet), 'Retired');
});

export default function RetireRuleSet() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <RetirePage form={form} {...useLoaderData<typeof loader>()} />;
}
