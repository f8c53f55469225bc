import { useActionData, useLoaderData } from '@remix-run/react';
import { TransferPage } from '#app/features/tupe/components/outcome-pages.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readOutcome } from '#app/features/tupe/read-outcome.server.ts';
import { recordTransfer } from '#app/features/tupe/record-outcome.server.ts';
import { transferForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:record-transfer' } as const;

export const handle = titled('Record a transfer');

export const loader = page(declaration, async ({ services, thing }) => ({
  outcome: await readOutcome(services, thing),
}));

export const action = command({ ...declaration, form: transferForm }, async ({ context, params, form, refuse }) => {
  const { transferredOn, ...counts } = form;
  const done = await recordTransfer(context, params.declarationId, { on: transferredOn, counts });
  if (!done.ok) return refuse(done.reason === 'in_future' ? 'transferredOn' : 'step', done.message, 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId), 'The transfer is recorded');
});

export default function RecordTransfer() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <TransferPage form={form} {...useLoaderData<typeof loader>()} />;
}
