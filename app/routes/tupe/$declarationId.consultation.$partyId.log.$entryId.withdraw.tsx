import { useActionData, useLoaderData } from '@remix-run/react';
import { WithdrawPage } from '#app/features/tupe-consultation/components/log-page.tsx';
import { ofLogEntry } from '#app/features/tupe-consultation/find-employer.server.ts';
import { withdrawEntry } from '#app/features/tupe-consultation/keep-log.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { withdrawForm } from '#app/features/tupe-consultation/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofLogEntry, can: 'tupe-consultation:edit' } as const;

export const handle = titled('Withdraw an entry');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export const action = command({ ...declaration, form: withdrawForm }, async ({ context, params, form, refuse }) => {
  const result = await withdrawEntry(context, params, form.reason);
  if (!result.ok) return refuse('reason', refusalWords[result.reason], 409);
  return redirectWithFlash(paths.tupeEmployer(params.declarationId, params.partyId), 'Withdrawn');
});

export default function WithdrawLogEntry() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WithdrawPage form={form} {...useLoaderData<typeof loader>()} />;
}
