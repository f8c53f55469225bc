import { useActionData, useLoaderData } from '@remix-run/react';
import { NameRecipientPage } from '#app/features/employee-information/components/recipient-pages.tsx';
import { nameRecipient } from '#app/features/employee-information/name-recipient.server.ts';
import { readNaming } from '#app/features/employee-information/read-naming.server.ts';
import { recipientForm } from '#app/features/employee-information/schema.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'employee-information:name-recipients' } as const;

export const handle = titled('Name a person who may open employee information');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  view: await readNaming(services, actor, thing),
}));

export const action = command({ ...declaration, form: recipientForm }, async ({ context, thing, form, refuse }) => {
  const named = await nameRecipient(context, thing, form);
  if (!named.ok) return refuse(named.field, named.message);
  return redirectWithFlash(paths.employeeInformation(thing.id), 'Named. They and the givers are told');
});

export default function NameRecipient() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <NameRecipientPage {...useLoaderData<typeof loader>()} form={form} />;
}
