import { useActionData, useLoaderData } from '@remix-run/react';
import { ReasonStepPage } from '#app/features/tupe/components/reason-step-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { signNotApplicable } from '#app/features/tupe/sign-not-applicable.server.ts';
import { reasonForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:sign-not-applicable' } as const;

export const handle = titled('Sign that TUPE does not apply');

export const loader = page(declaration, async ({ thing }) => ({ head: headOf(thing) }));

export const action = command({ ...declaration, form: reasonForm }, async ({ context, params, form, refuse }) => {
  const done = await signNotApplicable(context, params.declarationId, form.reason);
  if (!done.ok) return refuse('step', done.message, 409);
  return redirectWithFlash(
    paths.tupeDeclaration(params.declarationId),
    'Signed. It counts when it is signed by the other side too',
  );
});

export default function SignNotApplicable() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ReasonStepPage
      {...useLoaderData<typeof loader>()}
      form={form}
      heading="Sign that TUPE does not apply"
      label="Why does it not apply?"
      hint="Whoever signs after you reads it, and so does every party. Do not name any employee"
      button="Sign it for my organisation"
    >
      <p className="govuk-body">
        Your signature is the first of two. The outgoing provider signs after you where it is on the market, otherwise
        another owner of your organisation. Until then nothing is changed by it.
      </p>
    </ReasonStepPage>
  );
}
