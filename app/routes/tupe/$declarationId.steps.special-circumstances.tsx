import { useActionData, useLoaderData } from '@remix-run/react';
import { ReasonStepPage } from '#app/features/tupe/components/reason-step-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { recordCircumstances } from '#app/features/tupe/record-outcome.server.ts';
import { circumstancesForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:record-circumstances' } as const;

export const handle = titled('Special circumstances');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  value: thing.row.special_circumstances ?? undefined,
}));

export const action = command(
  { ...declaration, form: circumstancesForm },
  async ({ context, params, form, refuse }) => {
    const done = await recordCircumstances(context, params.declarationId, form.reason);
    if (!done.ok) return refuse('step', done.message, 409);
    return redirectWithFlash(paths.tupeDeclaration(params.declarationId), 'Recorded');
  },
);

export default function SpecialCircumstances() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ReasonStepPage
      {...useLoaderData<typeof loader>()}
      form={form}
      heading="Special circumstances"
      label="What happened, and when will or did the information come?"
      button="Record it"
    >
      <p className="govuk-body">
        Where it was not reasonably practicable to give employee liability information in time, the law asks for it as
        soon as it is. Record what kept it. A transfer can be recorded then without it. Record it here too where an
        outgoing provider that is not on the market gave its information in another way.
      </p>
    </ReasonStepPage>
  );
}
