import { useActionData, useLoaderData } from '@remix-run/react';
import { WithdrawPage } from '#app/features/tupe-consultation/components/log-page.tsx';
import { ofInformed } from '#app/features/tupe-consultation/find-employer.server.ts';
import { readEmployer } from '#app/features/tupe-consultation/read-employer.server.ts';
import { withdrawTold } from '#app/features/tupe-consultation/record-told.server.ts';
import { refusalWords } from '#app/features/tupe-consultation/refusal-words.ts';
import { withdrawForm } from '#app/features/tupe-consultation/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofInformed, can: 'tupe-consultation:edit' } as const;

export const handle = titled('Withdraw an entry');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  employer: await readEmployer(services, actor, thing),
}));

export const action = command({ ...declaration, form: withdrawForm }, async ({ context, params, form, refuse }) => {
  const result = await withdrawTold(context, { ...params, entryId: params.informedId }, form.reason);
  if (!result.ok) return refuse('reason', refusalWords[result.reason], 409);
  return redirectWithFlash(paths.tupeEmployer(params.declarationId, params.partyId), 'Withdrawn');
});

export default function WithdrawInformed() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WithdrawPage form={form} {...useLoaderData<typeof loader>()} />;
}
