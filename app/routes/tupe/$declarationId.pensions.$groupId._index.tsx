import { useActionData, useLoaderData } from '@remix-run/react';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { PensionGroupPage } from '#app/features/tupe-terms/components/pension-group-page.tsx';
import { ofPensionGroup } from '#app/features/tupe-terms/find-terms.server.ts';
import { answersOf, savePensionGroup } from '#app/features/tupe-terms/save-pension-group.server.ts';
import { groupForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Change a group of staff');

export const loader = page(ofPensionGroup, async ({ thing }) => ({
  head: headOf(thing),
  parties: thing.parties.map(({ id, party, name }) => ({ id, party, name })),
  group: answersOf(thing.group),
}));

export const action = command(
  { ...ofPensionGroup, form: groupForm },
  async ({ context, thing, params, form, refuse }) => {
    const saved = await savePensionGroup(context, thing, params.groupId, form);
    if (saved.ok) return redirectWithFlash(paths.tupePensions(thing.id), 'Saved');
    if (saved.reason === 'unknown') throw problem(404);
    return refuse('deficitBorneBy', 'Select a party to this transfer');
  },
);

export default function PensionGroup() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PensionGroupPage form={form} {...useLoaderData<typeof loader>()} />;
}
