import { useActionData, useLoaderData } from '@remix-run/react';
import { SignaturePage } from '#app/features/subcontracts/components/signature-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { readSubcontract } from '#app/features/subcontracts/read-subcontract.server.ts';
import { recordSignature } from '#app/features/subcontracts/record-signature.server.ts';
import { signatureForm } from '#app/features/subcontracts/schema.ts';
import { stepRefusals } from '#app/features/subcontracts/words.ts';
import { openTermsOf } from '#app/features/tupe-terms/open-terms.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:sign' } as const;

export const handle = titled('What was signed');

export const loader = page(declaration, async ({ services, actor, thing, params }) => ({
  subcontract: await readSubcontract(services, actor, thing),
  open: await openTermsOf(services, params.subcontractId),
}));

export const action = command(
  {
    ...declaration,
    form: ({ thing: { subcontract } }) =>
      signatureForm({ endsOn: subcontract.head_contract_ends_on, regime: subcontract.head_contract_regime }),
  },
  async ({ context, params, form, refuse }) => {
    const { version, ...terms } = form;
    const recorded = await recordSignature(context, params.subcontractId, { terms, version });
    if (!recorded.ok) {
      const isOfTheDay = recorded.reason === 'in_future' || recorded.reason === 'before_award';
      return refuse(isOfTheDay ? 'signedOn' : 'step', stepRefusals[recorded.reason], 409);
    }
    return redirectWithFlash(paths.subcontract(params.subcontractId), 'Recorded. The provider is asked to confirm it');
  },
);

export default function Signature() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <SignaturePage form={form} {...useLoaderData<typeof loader>()} />;
}
