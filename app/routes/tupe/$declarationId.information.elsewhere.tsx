import { useActionData, useLoaderData } from '@remix-run/react';
import { ElsewherePage } from '#app/features/employee-information/components/give-page.tsx';
import { recordElsewhere } from '#app/features/employee-information/give-information.server.ts';
import { readGiving } from '#app/features/employee-information/read-giving.server.ts';
import { elsewhereForm } from '#app/features/employee-information/schema.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofDeclaration, can: 'tupe:act-as-outgoing' } as const;

export const handle = titled('Employee information handed over elsewhere');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  view: await readGiving(services, actor, thing),
}));

export const action = command({ ...declaration, form: elsewhereForm }, async ({ context, thing, form, refuse }) => {
  const given = await recordElsewhere(context, thing.id, form);
  if (!given.ok) return refuse(given.field, given.message);
  return redirectWithFlash(paths.employeeInformation(thing.id), 'Recorded. The parties are told');
});

export default function Elsewhere() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ElsewherePage {...useLoaderData<typeof loader>()} form={form} />;
}
