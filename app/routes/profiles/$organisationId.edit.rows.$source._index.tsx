import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptRows } from '#app/features/profiles/accept-rows.server.ts';
import { ProposedRowsPage } from '#app/features/profiles/components/proposed-rows-page.tsx';
import { limits } from '#app/features/profiles/domain.ts';
import { editedRows, readOffer, readProposedRows } from '#app/features/profiles/proposed-rows.server.ts';
import { rowsForm } from '#app/features/proposals/rows-form.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { found, problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled<{ source: string }>(({ source }) =>
  source === 'register' ? 'What your register entry says' : 'What your text says',
);

export const loader = page(editedRows, async ({ services, params }) => found(await readProposedRows(services, params)));

export const action = command(
  { ...editedRows, form: async ({ services, params }) => rowsForm(found(await readOffer(services, params))) },
  async ({ context, params, form, refuse }) => {
    const outcome = await acceptRows(context, params, form);
    if (outcome.ok) {
      const { added } = outcome;
      const activities = paths.profileEdit(params.organisationId, 'activities');
      if (added === 0) return redirectWithFlash(activities, 'Struck out. We will not propose them again');
      return redirectWithFlash(
        activities,
        added === 1 ? 'Activity added to your draft' : `${added} activities added to your draft`,
      );
    }
    if (outcome.reason === 'gone') throw problem(404);
    return outcome.reason === 'too_many'
      ? refuse('services', `A profile can have up to ${limits.activities} activities`)
      : refuse('services', 'The text has changed since you opened this page. Open it again and check the rows');
  },
);

export default function ProposedRows() {
  const rows = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ProposedRowsPage form={form} rows={rows} />;
}
