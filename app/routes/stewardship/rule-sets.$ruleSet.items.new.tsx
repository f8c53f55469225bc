import { useActionData, useLoaderData } from '@remix-run/react';
import { addItem } from '#app/features/rule-sets/change-draft.server.ts';
import { ItemFormPage } from '#app/features/rule-sets/components/item-form-page.tsx';
import { newItemForm } from '#app/features/rule-sets/draft-schema.ts';
import { toEditDraft } from '#app/features/rule-sets/find-rule-set.server.ts';
import { itemChoices } from '#app/features/rule-sets/item-choices.ts';
import { kindLabels } from '#app/features/rule-sets/kind-labels.server.ts';
import { draftRefusalWords } from '#app/features/rule-sets/refusals.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Add an item');

export const loader = page(toEditDraft, async ({ services, thing }) => ({
  code: thing.code,
  title: thing.title,
  kindLabels: await kindLabels(services),
  codes: itemChoices,
}));

export const action = command({ ...toEditDraft, form: newItemForm }, async ({ context, params, form, refuse }) => {
  const { code, ...answers } = form;
  const added = await addItem(context, params.ruleSet, code, answers);
  if (added.ok) return redirectWithFlash(paths.stewardshipRuleSet(params.ruleSet), `${code} is added`);
  if (added.reason === 'unknown_code') return refuse('lineage', `There is no other item ${added.code}`);
  return refuse('code', draftRefusalWords[added.reason], added.reason === 'code_taken' ? 400 : 409);
});

export default function AddRuleItem() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ItemFormPage form={form} item={null} {...useLoaderData<typeof loader>()} />;
}
