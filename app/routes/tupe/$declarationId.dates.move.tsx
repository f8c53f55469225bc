import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { MovePage } from '#app/features/tupe-dates/components/move-page.tsx';
import { moveTransfer } from '#app/features/tupe-dates/plan-transfer.server.ts';
import { moveForm } from '#app/features/tupe-dates/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:edit' } as const;

export const handle = titled('The day of a transfer');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  transferOn: thing.row.planned_transfer_on,
}));

export const action = command({ ...declaration, form: moveForm }, async ({ context, params, form, refuse }) => {
  const moved = await moveTransfer(context, { declarationId: params.declarationId, ...form });
  if (!moved.ok) return refuse(moved.reason === 'no_reason' ? 'reason' : 'transferOn', moved.message, 409);
  return redirectWithFlash(
    paths.tupeDates(params.declarationId),
    moved.isNew ? 'All dates are counted anew. The other parties are told' : 'The dates stand as they were',
  );
});

export default function Move() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <MovePage form={form} {...useLoaderData<typeof loader>()} />;
}
