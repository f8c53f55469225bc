import { useActionData, useLoaderData } from '@remix-run/react';
import { ReceiptPage } from '#app/features/employee-information/components/piece-pages.tsx';
import { ofInformation } from '#app/features/employee-information/find-information.server.ts';
import { receiveInformation } from '#app/features/employee-information/receive-information.server.ts';
import { receiptForm } from '#app/features/employee-information/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofInformation, can: 'employee-information:receive' } as const;

export const handle = titled('Confirm receipt of employee information');

export const loader = page(declaration, async ({ services, thing }) => ({
  view: {
    declarationId: thing.declaration.id,
    title: thing.declaration.title,
    today: services.clock.today().toString(),
  },
}));

export const action = command({ ...declaration, form: receiptForm }, async ({ context, params, form, refuse }) => {
  const received = await receiveInformation(context, params, form);
  if (!received.ok) return refuse(received.field, received.message);
  const words = received.matches
    ? 'Receipt confirmed: it is the file that was given'
    : 'Receipt kept. Its hash differs from the file that was given: ask the giver which one it is';
  return redirectWithFlash(
    paths.employeeInformation(params.declarationId),
    words,
    received.matches ? 'success' : 'important',
  );
});

export default function Receipt() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ReceiptPage {...useLoaderData<typeof loader>()} form={form} />;
}
