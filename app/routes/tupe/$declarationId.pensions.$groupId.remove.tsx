import { useActionData, useLoaderData } from '@remix-run/react';
import { noFields } from '#app/features/decisions/schema.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { ConfirmPage } from '#app/features/tupe-terms/components/confirm-page.tsx';
import { ofPensionGroup } from '#app/features/tupe-terms/find-terms.server.ts';
import { removePensionGroup } from '#app/features/tupe-terms/save-pension-group.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Remove a group of staff');

export const loader = page(ofPensionGroup, async ({ thing }) => ({ head: headOf(thing), scheme: thing.group.scheme }));

export const action = command({ ...ofPensionGroup, form: noFields }, async ({ context, thing, params }) => {
  const removed = await removePensionGroup(context, thing, params.groupId);
  if (!removed.ok) throw problem(404);
  return redirectWithFlash(paths.tupePensions(thing.id), 'Removed');
});

export default function PensionGroupRemove() {
  const { head, scheme } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ConfirmPage
      head={head}
      heading={`Remove “${scheme}”`}
      text="What it says is gone from the page. Whoever prices the work no longer reads of this group."
      button="Remove it"
      back={{ href: paths.tupePensions(head.declarationId), text: 'Back to pensions' }}
      form={form}
    />
  );
}
