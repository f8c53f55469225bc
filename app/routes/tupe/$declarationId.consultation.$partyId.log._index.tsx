import { useActionData, useLoaderData } from '@remix-run/react';
import { LogPage } from '#app/features/tupe-consultation/components/log-page.tsx';
import { ofEmployer } from '#app/features/tupe-consultation/find-employer.server.ts';
import { addEntry } from '#app/features/tupe-consultation/keep-log.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { entryForm } from '#app/features/tupe-consultation/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofEmployer, can: 'tupe-consultation:edit' } as const;

export const handle = titled('Add to the log');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export const action = command({ ...declaration, form: entryForm }, async ({ context, params, form, refuse }) => {
  const result = await addEntry(context, params, form);
  if (!result.ok) return refuse('happenedOn', refusalWords[result.reason], 409);
  return redirectWithFlash(paths.tupeEmployer(params.declarationId, params.partyId), 'Added to the log');
});

export default function Log() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <LogPage form={form} {...useLoaderData<typeof loader>()} />;
}
