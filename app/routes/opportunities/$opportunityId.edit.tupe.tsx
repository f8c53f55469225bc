import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { TupeFields } from '#app/features/opportunities/components/tupe-fields.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { optionsOf } from '#app/features/opportunities/options.ts';
import { saveTupe } from '#app/features/opportunities/save-tasks.server.ts';
import { tupeForm } from '#app/features/opportunities/schema.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Staff transfer (TUPE)');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const { opportunityId, tupe } = snapshotOf(thing.rows);
  const positions = optionsOf(await services.reference.current(), 'tupe_position');
  return { opportunityId, tupe, positions: positions.filter(({ value }) => value !== 'not_assessed') };
});

export const action = command(
  { ...ownDraft, form: async ({ services }) => tupeForm(await services.reference.current()) },
  async ({ form, thing, params, context }) => {
    const saved = await saveTupe(context, { organisationId: thing.organisationId, ...params }, form);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function Tupe() {
  const { opportunityId, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const intro = (
    <p className="govuk-body">
      The Transfer of Undertakings (Protection of Employment) Regulations 2006 (TUPE) protect the jobs and terms of
      staff when the service that they work in moves to another employer. A provider cannot price the work without
      knowing your position, so it is published.
    </p>
  );
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Staff transfer (TUPE)" intro={intro}>
      <TupeFields form={form} {...fields} />
    </TaskPage>
  );
}
