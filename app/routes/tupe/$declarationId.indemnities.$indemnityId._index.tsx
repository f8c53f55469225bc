import { useActionData, useLoaderData } from '@remix-run/react';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { changePromise } from '#app/features/tupe-terms/change-promise.server.ts';
import { PromisePage } from '#app/features/tupe-terms/components/promise-page.tsx';
import { ofPromise } from '#app/features/tupe-terms/find-terms.server.ts';
import { incomingUnknown } from '#app/features/tupe-terms/promise-sides.ts';
import { presentPromise } from '#app/features/tupe-terms/read-indemnities.server.ts';
import { promiseRefusal } from '#app/features/tupe-terms/refusals.ts';
import { changedPromiseForm } from '#app/features/tupe-terms/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPromise, can: 'tupe-terms:propose' } as const;

export const handle = titled('Change a promise');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  parties: thing.parties.map(({ id, party, name }) => ({ id, party, name })),
  promise: {
    ...presentPromise(thing, thing.promise),
    giverId: thing.promise.giver_party_id ?? incomingUnknown,
    receiverId: thing.promise.receiver_party_id ?? incomingUnknown,
  },
}));

export const action = command(
  { ...declaration, form: changedPromiseForm },
  async ({ context, thing, params, form: { version, ...answers }, refuse }) => {
    const change = { promiseId: params.indemnityId, seenVersion: version, answers };
    const changed = await changePromise(context, thing, change);
    if (!changed.ok) return refuse(...promiseRefusal(changed.reason));
    return redirectWithFlash(paths.tupeIndemnities(thing.id), 'Changed. Both sides are asked to agree to it');
  },
);

export default function PromiseChange() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PromisePage form={form} {...useLoaderData<typeof loader>()} />;
}
