import { useActionData, useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { proposePromise } from '#app/features/tupe-terms/change-promise.server.ts';
import { PromisePage } from '#app/features/tupe-terms/components/promise-page.tsx';
import { promiseRefusal } from '#app/features/tupe-terms/refusals.ts';
import { promiseForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe-terms:propose' } as const;

export const handle = titled('Propose a promise');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  parties: thing.parties.map(({ id, party, name }) => ({ id, party, name })),
}));

export const action = command({ ...declaration, form: promiseForm }, async ({ context, thing, form, refuse }) => {
  const proposed = await proposePromise(context, thing, form);
  if (!proposed.ok) return refuse(...promiseRefusal(proposed.reason));
  return redirectWithFlash(paths.tupeIndemnities(thing.id), 'Proposed. The other side is asked');
});

export default function PromiseNew() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PromisePage form={form} promise={null} {...useLoaderData<typeof loader>()} />;
}
