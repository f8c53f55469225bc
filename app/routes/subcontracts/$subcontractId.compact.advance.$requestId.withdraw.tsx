import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawAdvance } from '#app/features/compact/advance.server.ts';
import { WithdrawAdvancePage } from '#app/features/compact/components/advance-pages.tsx';
import { ofAdvance } from '#app/features/compact/find-subcontract.server.ts';
import { advanceRefusals } from '#app/features/compact/words.ts';
import { noFields } from '#app/features/decisions/schema.ts';
import { subcontractTitle } from '#app/features/subcontracts/title.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAdvance, can: 'advance:withdraw' } as const;

export const handle = titled('Take the request back');

export const loader = page(declaration, async ({ thing: { subcontract } }) => ({
  subcontractId: subcontract.id,
  title: subcontractTitle(subcontract.terms),
}));

export const action = command({ ...declaration, form: noFields }, async ({ context, params, refuse }) => {
  const { subcontractId, requestId } = params;
  const withdrawn = await withdrawAdvance(context, subcontractId, requestId);
  if (!withdrawn.ok) return refuse('step', advanceRefusals[withdrawn.reason], 409);
  return redirectWithFlash(paths.subcontractCompact(subcontractId), 'Taken back');
});

export default function WithdrawAdvance() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <WithdrawAdvancePage form={form} {...useLoaderData<typeof loader>()} />;
}
