import { useActionData, useLoaderData } from '@remix-run/react';
import { ReconcilePage } from '#app/features/tupe/components/outcome-pages.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readOutcome } from '#app/features/tupe/read-outcome.server.ts';
import { reconcile } from '#app/features/tupe/record-outcome.server.ts';
import { reconcileForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:reconcile' } as const;

export const handle = titled('Count against the list');

export const loader = page(declaration, async ({ services, thing }) => ({
  outcome: await readOutcome(services, thing),
}));

export const action = command({ ...declaration, form: reconcileForm }, async ({ context, params, form, refuse }) => {
  const { explanation, ...counts } = form;
  const done = await reconcile(context, params.declarationId, { counts, explanation });
  const field = { not_counted: 'transferred_count', not_explained: 'explanation' };
  if (!done.ok)
    return refuse(Object.entries(field).find(([reason]) => reason === done.reason)?.[1] ?? 'step', done.message, 409);
  return redirectWithFlash(paths.tupeDeclaration(params.declarationId), 'The count is saved');
});

export default function Reconcile() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ReconcilePage form={form} {...useLoaderData<typeof loader>()} />;
}
