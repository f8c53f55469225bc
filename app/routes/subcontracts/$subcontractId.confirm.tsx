import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmSignature, disputeSignature } from '#app/features/subcontracts/answer-signature.server.ts';
import { ConfirmPage } from '#app/features/subcontracts/components/confirm-page.tsx';
import { ofSubcontract } from '#app/features/subcontracts/find-subcontract.server.ts';
import { readSubcontract } from '#app/features/subcontracts/read-subcontract.server.ts';
import { confirmForm } from '#app/features/subcontracts/schema.ts';
import { stepRefusals } from '#app/features/subcontracts/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofSubcontract, can: 'subcontract:confirm' } as const;

export const handle = titled('Did you sign this?');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  subcontract: await readSubcontract(services, actor, thing),
}));

export const action = command({ ...declaration, form: confirmForm }, async ({ context, params, form, refuse }) => {
  const which = { subcontractId: params.subcontractId, version: form.version };
  const isConfirmed = form.answer === 'confirm';
  const answered = isConfirmed
    ? await confirmSignature(context, which)
    : await disputeSignature(context, { ...which, reason: form.reason });
  if (!answered.ok) return refuse('step', stepRefusals[answered.reason], 409);
  const flash = isConfirmed ? 'Confirmed. Your prime is told' : 'Disputed. Your prime reads why';
  return redirectWithFlash(paths.subcontract(params.subcontractId), flash);
});

export default function Confirm() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ConfirmPage form={form} {...useLoaderData<typeof loader>()} />;
}
