import { useActionData, useLoaderData } from '@remix-run/react';
import { answerAdvance } from '#app/features/compact/advance.server.ts';
import { AnswerAdvancePage } from '#app/features/compact/components/advance-pages.tsx';
import { ofAdvance } from '#app/features/compact/find-subcontract.server.ts';
import { advanceAnswerForm } from '#app/features/compact/schema.ts';
import { advanceRefusals } from '#app/features/compact/words.ts';
import { subcontractTitle } from '#app/features/subcontracts/title.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAdvance, can: 'advance:answer' } as const;

export const handle = titled('Answer the request for payment in advance');

export const loader = page(declaration, async ({ thing: { subcontract, request } }) => ({
  subcontractId: subcontract.id,
  title: subcontractTitle(subcontract.terms),
  request: {
    amountPence: request.amount_pence,
    need: request.need,
    wantedBy: request.wanted_by,
    answerDue: request.answer_due,
  },
}));

export const action = command(
  { ...declaration, form: advanceAnswerForm },
  async ({ context, params, form, refuse }) => {
    const { decision, granted, reason } = form;
    const { subcontractId, requestId } = params;
    const answered = await answerAdvance(context, subcontractId, requestId, {
      decision,
      grantedPence: granted,
      reason,
    });
    if (!answered.ok)
      return refuse(answered.reason === 'not_a_part' ? 'granted' : 'decision', advanceRefusals[answered.reason], 409);
    return redirectWithFlash(paths.subcontractCompact(subcontractId), 'Answered. The provider is told');
  },
);

export default function AnswerAdvance() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AnswerAdvancePage form={form} {...useLoaderData<typeof loader>()} />;
}
