import { useActionData, useLoaderData } from '@remix-run/react';
import { ReasonStepPage } from '#app/features/tupe/components/reason-step-page.tsx';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { headOf } from '#app/features/tupe/read-declaration.server.ts';
import { acceptRisk } from '#app/features/tupe/steer.server.ts';
import { reasonForm } from '#app/features/tupe/step-schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:accept-risk' } as const;

export const handle = titled('Accept the risk of a dispute');

export const loader = page(declaration, async ({ thing }) => ({
  head: headOf(thing),
  value: thing.row.risk_accepted_reason ?? undefined,
}));

export const action = command({ ...declaration, form: reasonForm }, async ({ context, params, form, refuse }) => {
  const done = await acceptRisk(context, params.declarationId, form.reason);
  if (!done.ok) return refuse('step', done.message, 409);
  return redirectWithFlash(
    paths.tupeDeclaration(params.declarationId),
    'Recorded. The signature of the sub-contract can be recorded now',
  );
});

export default function AcceptRisk() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <ReasonStepPage
      {...useLoaderData<typeof loader>()}
      form={form}
      heading="Sign while it is disputed?"
      label="Why do you accept the risk, and who bears it?"
      button="Accept the risk for my organisation"
      variant="warning"
    >
      <p className="govuk-body">
        The parties do not agree whether TUPE applies. If the sub-contract is signed now, staff may be left between two
        employers, and claims may go against either. Settle it first if you can: ask the others, take advice, state a
        position again. If you must sign, say why. The other parties and the stewards of the market are told and read
        your reasons.
      </p>
    </ReasonStepPage>
  );
}
