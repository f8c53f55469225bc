import { useActionData, useLoaderData } from '@remix-run/react';
import { askAdvance } from '#app/features/compact/advance.server.ts';
import { AskAdvancePage } from '#app/features/compact/components/advance-pages.tsx';
import { ofCompactSubcontract } from '#app/features/compact/find-subcontract.server.ts';
import { advanceForm } from '#app/features/compact/schema.ts';
import { advanceRefusals } from '#app/features/compact/words.ts';
import { subcontractTitle } from '#app/features/subcontracts/title.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofCompactSubcontract, can: 'advance:ask' } as const;

export const handle = titled('Ask for payment in advance');

export const loader = page(declaration, async ({ thing: { subcontract } }) => ({
  subcontractId: subcontract.id,
  title: subcontractTitle(subcontract.terms),
  primeName: subcontract.prime_name,
}));

export const action = command({ ...declaration, form: advanceForm }, async ({ context, params, form, refuse }) => {
  const { amount, need, wantedBy } = form;
  const asked = await askAdvance(context, params.subcontractId, { amountPence: amount ?? 0, need, wantedBy });
  if (!asked.ok) return refuse('amount', advanceRefusals[asked.reason], 409);
  return redirectWithFlash(paths.subcontractCompact(params.subcontractId), 'Sent. Your prime is told');
});

export default function AskAdvance() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AskAdvancePage form={form} {...useLoaderData<typeof loader>()} />;
}
