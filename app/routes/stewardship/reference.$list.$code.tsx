import { useActionData, useLoaderData } from '@remix-run/react';
import { ReferenceEntryPage } from '#app/features/stewardship/components/reference-entry-page.tsx';
import { editReferenceEntry } from '#app/features/stewardship/edit-reference.server.ts';
import { entryParams, readEntry } from '#app/features/stewardship/read-reference.server.ts';
import { entrySchema } from '#app/features/stewardship/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toEdit = {
  access: { for: 'acting', as: 'steward', roles: ['owner', 'editor'] },
  params: entryParams,
} as const;

export const handle = titled((data: { entry: { label: string } }) => data.entry.label);

export const loader = page(toEdit, async ({ services, params }) => {
  const entry = await readEntry(services, params);
  if (!entry) throw problem(404);
  return { entry };
});

export const action = command({ ...toEdit, form: entrySchema }, async ({ context, form, params }) => {
  const { label, hint, from, to_check: verify, note } = form;
  const edit = { ...params, label, hint: hint || null, from, verify, note: note || null };
  const outcome = await editReferenceEntry(context, edit);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.stewardshipReference(params.list), `${label} is saved`);
});

export default function EditReferenceEntry() {
  const { entry } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ReferenceEntryPage entry={entry} form={form} />;
}
