import { useActionData, useLoaderData } from '@remix-run/react';
import { GivePage } from '#app/features/employee-information/components/give-page.tsx';
import { giveInformation } from '#app/features/employee-information/give-information.server.ts';
import { readGiving } from '#app/features/employee-information/read-giving.server.ts';
import { giveForm } from '#app/features/employee-information/schema.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:act-as-outgoing' } as const;

export const handle = titled('Give employee information');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  view: await readGiving(services, actor, thing),
}));

export const action = command({ ...declaration, form: giveForm }, async ({ context, thing, form, refuse }) => {
  const given = await giveInformation(context, thing.id, form);
  if (!given.ok) return refuse(given.field, given.message);
  return redirectWithFlash(paths.employeeInformation(thing.id), 'Sealed and given. The parties are told');
});

export default function Give() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <GivePage {...useLoaderData<typeof loader>()} form={form} />;
}
