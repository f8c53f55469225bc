import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { MovePage } from '#app/features/tupe-dates/components/move-page.tsx';
import { moveTransfer } from '#app/features/tupe-dates/plan-transfer.server.ts';
import { previewMove } from '#app/features/tupe-dates/preview-move.server.ts';
import { dayForm, moveForm } from '#app/features/tupe-dates/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { checkQuery } from '#app/http/query.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const declaration = { ...ofDeclaration, can: 'tupe:edit' } as const;

export const handle = titled('The day of a transfer');

export const loader = page(declaration, async ({ services, actor, thing, url }) => {
  const { value, form } = checkQuery(dayForm, url);
  const preview = value && (await previewMove(services, actor, thing, value.transferOn));
  const errors = preview?.ok === false ? [{ field: 'transferOn', message: preview.message }] : form.errors;
  return {
    view: {
      head: headOf(thing),
      transferOn: thing.row.planned_transfer_on,
      preview: preview?.ok ? preview : null,
    },
    form: { ...form, errors },
  };
});

export const action = command({ ...declaration, form: moveForm }, async ({ context, params, form, refuse }) => {
  const moved = await moveTransfer(context, { declarationId: params.declarationId, ...form });
  if (!moved.ok) return refuse(moved.reason === 'no_reason' ? 'reason' : 'transferOn', moved.message, 409);
  return redirectWithFlash(
    paths.tupeDates(params.declarationId),
    moved.isNew ? 'All dates are counted anew. The other parties are told' : 'The dates stand as they were',
  );
});

export default function Move() {
  const { view, form } = useLoaderData<typeof loader>();
  return <MovePage {...view} form={useActionData<typeof action>()?.form ?? form} />;
}
