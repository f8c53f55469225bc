import { useActionData, useLoaderData } from '@remix-run/react';
import { DeletePage } from '#app/features/employee-information/components/piece-pages.tsx';
import { ofInformation } from '#app/features/employee-information/find-information.server.ts';
import { deleteForm } from '#app/features/employee-information/schema.ts';
import { deleteInformation } from '#app/features/employee-information/shred-information.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofInformation, can: 'employee-information:delete' } as const;

export const handle = titled('Delete employee information');

export const loader = page(declaration, async ({ thing: { declaration, information } }) => ({
  view: {
    declarationId: declaration.id,
    title: declaration.title,
    sequence: information.sequence,
    route: information.route,
  },
}));

export const action = command({ ...declaration, form: deleteForm }, async ({ context, params, form }) => {
  const deleted = await deleteInformation(context, params, form.reason);
  if (!deleted.ok) throw problem(404);
  return redirectWithFlash(
    paths.employeeInformationProof(params.declarationId, params.informationId),
    'Deleted. This page is the proof',
  );
});

export default function Delete() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <DeletePage {...useLoaderData<typeof loader>()} form={form} />;
}
