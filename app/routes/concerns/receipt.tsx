import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ReceiptPage } from '#app/features/concerns/components/receipt-page.tsx';
import { readConcernAgain } from '#app/features/concerns/read-own.server.ts';
import { receiptForm } from '#app/features/concerns/schema.ts';
import { openByReceipt, takeReporterForm } from '#app/features/concerns/take-form.server.ts';
import { clientKey } from '#app/features/concerns/voice-keys.ts';
import { requireKeyLimit } from '#app/http/limit.server.ts';
import { neverKept } from '#app/http/never-kept.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { emptyForm, type FormState } from '#app/ui/form-state.ts';

const declaration = { access: { for: 'everyone' } } as const;

export const headers = neverKept;
export const handle = titled('Come back with a receipt');

export const loader = page(declaration, async () => null);

/** Answers with the concern itself, never with an address that holds the receipt. */
export const action = command(
  { ...declaration, form: receiptForm },
  async ({ context, form, services, scope, refuse }) => {
    const today = services.clock.today().toString();
    await requireKeyLimit(scope, 'concern-receipt', clientKey(services.signer, today, scope.clientAddress));
    const opened = await openByReceipt(context, form.code);
    if (!opened) return refuse('code', 'We know no such receipt. Check each letter and digit', 400);
    const { concern, receipt: code } = opened;
    const { do: event, body } = form;
    const taken = event === 'read' ? null : await takeReporterForm(opened.context, concern.id, { do: event, body });
    const again = await readConcernAgain(services, concern.id);
    if (!again) return refuse('code', 'We know no such receipt. Check each letter and digit', 400);
    const errors = taken && !taken.ok ? [{ field: taken.field, message: taken.message }] : [];
    const typed: FormState = { values: errors.length > 0 ? { body } : {}, errors };
    const said = taken?.ok ? taken.said : null;
    return data({ opened: { concern: again, code, said }, typed }, { status: errors.length > 0 ? 400 : 200 });
  },
);

export default function Receipt() {
  const answer = useActionData<typeof action>();
  if (!answer) return <ReceiptPage opened={null} form={emptyForm} />;
  if ('opened' in answer) return <ReceiptPage opened={answer.opened} form={answer.typed} />;
  return <ReceiptPage opened={null} form={answer.form} />;
}
