import { useActionData, useLoaderData } from '@remix-run/react';
import { saveItem } from '#app/features/rule-sets/change-draft.server.ts';
import { ItemFormPage } from '#app/features/rule-sets/components/item-form-page.tsx';
import { ruleItem } from '#app/features/rule-sets/domain.ts';
import { itemForm } from '#app/features/rule-sets/draft-schema.ts';
import { toEditItem } from '#app/features/rule-sets/find-rule-set.server.ts';
import { itemChoices } from '#app/features/rule-sets/item-choices.ts';
import { kindLabels } from '#app/features/rule-sets/kind-labels.server.ts';
import { draftRefusalWords } from '#app/features/rule-sets/refusals.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ item: { code: string } }>(({ item }) => `Edit ${item.code}`);

export const loader = page(toEditItem, async ({ services, thing }) => ({
  code: thing.code,
  title: thing.title,
  item: ruleItem.parse(thing.item),
  kindLabels: await kindLabels(services),
  codes: itemChoices,
}));

export const action = command({ ...toEditItem, form: itemForm }, async ({ context, params, form, refuse }) => {
  const { ruleSet, item } = params;
  const saved = await saveItem(context, ruleSet, item, form);
  if (saved.ok) return redirectWithFlash(paths.stewardshipRuleSet(ruleSet), `${item} is saved`);
  if (saved.reason === 'unknown_code') return refuse('lineage', `There is no other item ${saved.code}`);
  return refuse('heading', draftRefusalWords[saved.reason], 409);
});

export default function EditRuleItem() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ItemFormPage form={form} {...useLoaderData<typeof loader>()} />;
}
