import { useActionData, useLoaderData } from '@remix-run/react';
import { noFields } from '#app/features/decisions/schema.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { withdrawPromise } from '#app/features/tupe-terms/change-promise.server.ts';
import { ConfirmPage } from '#app/features/tupe-terms/components/confirm-page.tsx';
import { ofPromise } from '#app/features/tupe-terms/find-terms.server.ts';
import { promiseRefusal } from '#app/features/tupe-terms/refusals.ts';
import { riskWords } from '#app/features/tupe-terms/risks.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofPromise, can: 'tupe-terms:propose' } as const;

export const handle = titled('Take a promise away');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  risk: riskWords[thing.promise.risk].title,
}));

export const action = command({ ...declaration, form: noFields }, async ({ context, thing, params, refuse }) => {
  const withdrawn = await withdrawPromise(context, thing, params.indemnityId);
  if (!withdrawn.ok) return refuse(...promiseRefusal(withdrawn.reason));
  return redirectWithFlash(paths.tupeIndemnities(thing.id), 'Taken away. The other side is told');
});

export default function PromiseWithdraw() {
  const { head, risk } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ConfirmPage
      head={head}
      heading="Take a promise away"
      text={`${risk}: nobody bears this risk by it any more. Both sides are told.`}
      button="Take it away"
      back={{ href: paths.tupeIndemnities(head.declarationId), text: 'Back to the promises' }}
      form={form}
    />
  );
}
