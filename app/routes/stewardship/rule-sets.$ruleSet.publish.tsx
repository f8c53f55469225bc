import { useActionData, useLoaderData } from '@remix-run/react';
import { earliestAcceptBy } from '#app/features/rule-sets/acceptance-date.ts';
import { PublishPage } from '#app/features/rule-sets/components/publish-page.tsx';
import { publishForm } from '#app/features/rule-sets/draft-schema.ts';
import { toEditDraft } from '#app/features/rule-sets/find-rule-set.server.ts';
import { publishDraft } from '#app/features/rule-sets/publish-version.server.ts';
import { readDraft } from '#app/features/rule-sets/read-draft.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Publish a version');

export const loader = page(toEditDraft, async ({ services, thing }) => ({
  view: await readDraft(services, thing),
  earliest: earliestAcceptBy(services.clock.today()).toString(),
}));

const refusals = {
  unknown: ['reason', 'There is no such rule set'],
  no_draft: ['reason', 'Somebody published or threw away the draft meanwhile'],
  no_change: ['reason', 'The draft changes nothing that organisations are asked to accept'],
  too_soon: ['acceptBy', 'The date to accept by must be at least 20 working days ahead'],
} as const;

export const action = command({ ...toEditDraft, form: publishForm }, async ({ context, params, form, refuse }) => {
  const published = await publishDraft(context, params.ruleSet, { reason: form.reason, acceptBy: form.acceptBy ?? '' });
  if (!published.ok) {
    const [field, message] = refusals[published.reason];
    return refuse(field, message, published.reason === 'too_soon' ? 400 : 409);
  }
  const told = `Version ${published.version} is published. Everyone concerned is asked to accept it`;
  return redirectWithFlash(paths.stewardshipRuleSet(params.ruleSet), told);
});

export default function PublishRuleSet() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PublishPage form={form} {...useLoaderData<typeof loader>()} />;
}
