import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DatesFields } from '#app/features/opportunities/components/dates-fields.tsx';
import { TaskPage } from '#app/features/opportunities/components/task-page.tsx';
import { calendarsOfDraft } from '#app/features/opportunities/draft-calendars.ts';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { standingDates } from '#app/features/opportunities/published-version.server.ts';
import { earliestDeadline } from '#app/features/opportunities/response-window.ts';
import { saveDates } from '#app/features/opportunities/save-tasks.server.ts';
import { datesForm } from '#app/features/opportunities/schema.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { formatDate } from '#app/features/wording.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Dates');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const { opportunityId, clarificationDeadline, responseDeadline, decisionDate, shortWindowReason } = snapshotOf(
    thing.rows,
  );
  const standing = standingDates(thing.standing);
  const from = standing?.publishedOn ?? services.clock.today();
  const earliest = formatDate(earliestDeadline(from, calendarsOfDraft(thing.rows)));
  return {
    opportunityId,
    earliest,
    standing: standing && formatDate(standing.responseDeadline),
    draft: { clarificationDeadline, responseDeadline, decisionDate, shortWindowReason },
  };
});

export const action = command(
  {
    ...ownDraft,
    form: ({ services, thing }) =>
      datesForm(services.clock.today(), calendarsOfDraft(thing.rows), standingDates(thing.standing)),
  },
  async ({ form, thing, params, context }) => {
    const saved = await saveDates(context, { organisationId: thing.organisationId, ...params }, form);
    if (!saved.ok) throw problem(409);
    return redirect(paths.opportunityEdit(params.opportunityId), 303);
  },
);

export default function Dates() {
  const { opportunityId, ...fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <TaskPage form={form} opportunityId={opportunityId} heading="Dates">
      <DatesFields form={form} {...fields} />
    </TaskPage>
  );
}
