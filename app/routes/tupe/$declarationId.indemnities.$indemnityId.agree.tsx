import { useActionData, useLoaderData } from '@remix-run/react';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { agreePromise } from '#app/features/tupe-terms/agree-promise.server.ts';
import { AgreePage } from '#app/features/tupe-terms/components/agree-page.tsx';
import { ofPromise } from '#app/features/tupe-terms/find-terms.server.ts';
import { presentPromise } from '#app/features/tupe-terms/read-indemnities.server.ts';
import { promiseRefusal } from '#app/features/tupe-terms/refusals.ts';
import { agreeForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPromise, can: 'tupe-terms:agree' } as const;

export const handle = titled('Agree to a promise');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  promise: presentPromise(thing, thing.promise),
}));

/** Agrees to the version that was read; one that was changed meanwhile is to be read first. */
export const action = command({ ...declaration, form: agreeForm }, async ({ context, thing, params, form, refuse }) => {
  const agreed = await agreePromise(context, thing, { promiseId: params.indemnityId, seenVersion: form.version });
  if (!agreed.ok) return refuse(...promiseRefusal(agreed.reason));
  return redirectWithFlash(paths.tupeIndemnities(thing.id), 'Agreed');
});

export default function Agree() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AgreePage form={form} {...useLoaderData<typeof loader>()} />;
}
