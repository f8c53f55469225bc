import { useActionData, useLoaderData } from '@remix-run/react';
import { OwnDeletionPage } from '#app/features/employee-information/components/piece-pages.tsx';
import { ofOwnDeletion } from '#app/features/employee-information/find-information.server.ts';
import { confirmOwnDeletion } from '#app/features/employee-information/receive-information.server.ts';
import { deletionForm } from '#app/features/employee-information/schema.ts';
import { can } from '#app/features/policies.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Delete employee information');

export const loader = page(
  { ...ofOwnDeletion, can: 'employee-information:view-deletion' },
  async ({ actor, thing, params }) => ({
    view: {
      declarationId: params.declarationId,
      title: thing.title,
      dueOn: thing.deletion.due_on,
      isConfirmed: thing.isConfirmed,
      mayConfirm: can(actor, 'employee-information:confirm-deletion', thing),
    },
  }),
);

export const action = command(
  { ...ofOwnDeletion, can: 'employee-information:confirm-deletion', form: deletionForm },
  async ({ context, params, form }) => {
    const confirmed = await confirmOwnDeletion(context, params.declarationId, form);
    if (!confirmed.ok) throw problem(404);
    return redirectWithFlash(paths.employeeInformationDeletion(params.declarationId), 'Deletion confirmed');
  },
);

export default function OwnDeletion() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OwnDeletionPage {...useLoaderData<typeof loader>()} form={form} />;
}
