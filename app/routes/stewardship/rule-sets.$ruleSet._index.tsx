import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '#app/features/policies.ts';
import { discardDraft, draftVersion, retireItem } from '#app/features/rule-sets/change-draft.server.ts';
import { DraftPage } from '#app/features/rule-sets/components/draft-page.tsx';
import { draftForm } from '#app/features/rule-sets/draft-schema.ts';
import { ofRuleSet, toEditRuleSet } from '#app/features/rule-sets/find-rule-set.server.ts';
import { readDraft } from '#app/features/rule-sets/read-draft.server.ts';
import { draftRefusalWords } from '#app/features/rule-sets/refusals.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ view: { title: string } }>(({ view }) => view.title);

export const loader = page(ofRuleSet, async ({ services, actor, thing }) => ({
  view: await readDraft(services, thing),
  mayEdit: can(actor, 'rule-set:edit', thing),
}));

const done = {
  draft: 'Draft begun',
  discard: 'Draft thrown away',
  'retire-item': 'Retired in the draft',
  'restore-item': 'Taken in again',
} as const;

export const action = command({ ...toEditRuleSet, form: draftForm }, async ({ context, params, form, refuse }) => {
  const { step, item = '' } = form;
  const { ruleSet } = params;
  const changed =
    step === 'draft'
      ? await draftVersion(context, ruleSet)
      : step === 'discard'
        ? await discardDraft(context, ruleSet)
        : await retireItem(context, ruleSet, item, step === 'retire-item');
  if (changed.ok) return redirectWithFlash(paths.stewardshipRuleSet(ruleSet), done[step]);
  return refuse('step', draftRefusalWords[changed.reason === 'unknown_code' ? 'no_item' : changed.reason], 409);
});

export default function StewardRuleSet() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DraftPage form={form} {...useLoaderData<typeof loader>()} />;
}
