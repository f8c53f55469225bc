import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { PensionGroupPage } from '#app/features/tupe-terms/components/pension-group-page.tsx';
import { savePensionGroup } from '#app/features/tupe-terms/save-pension-group.server.ts';
import { groupForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe-terms:edit-pensions' } as const;

export const handle = titled('Add a group of staff');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  parties: thing.parties.map(({ id, party, name }) => ({ id, party, name })),
}));

export const action = command({ ...declaration, form: groupForm }, async ({ context, thing, form, refuse }) => {
  const saved = await savePensionGroup(context, thing, null, form);
  if (saved.ok) return redirectWithFlash(paths.tupePensions(thing.id), 'Added');
  if (saved.reason === 'unknown') throw problem(404);
  return refuse('deficitBorneBy', 'Select a party to this transfer');
});

export default function PensionNew() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PensionGroupPage form={form} group={null} {...useLoaderData<typeof loader>()} />;
}
