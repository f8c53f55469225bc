import { useLoaderData } from '@remix-run/react';
import { DraftTaskList } from '#app/features/opportunities/components/draft-task-list.tsx';
import { isTupeBegun, problemsOf } from '#app/features/opportunities/draft-problems.server.ts';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { publishProblems } from '#app/features/opportunities/publish-rules.ts';
import { standingDates } from '#app/features/opportunities/published-version.server.ts';
import { newPublicationObstacle, publisherObstacle } from '#app/features/opportunities/publisher-obstacle.server.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { tasksOf } from '#app/features/opportunities/tasks.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Post an opportunity');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const draft = snapshotOf(thing.rows);
  const isAmendment = thing.standing !== null;
  const obstacleTo = isAmendment ? publisherObstacle : newPublicationObstacle;
  const today = services.clock.today();
  const problems = isAmendment
    ? publishProblems(draft, today, standingDates(thing.standing))
    : await problemsOf(services.db, draft, today);
  return {
    opportunityId: draft.opportunityId,
    title: draft.title,
    groups: tasksOf(draft, problems, (await isTupeBegun(services, draft.opportunityId)) ? ['tupe'] : []),
    isComplete: problems.length === 0,
    obstacle: await obstacleTo(services.db, thing.rows, today),
    isAmendment,
  };
});

export default function Tasks() {
  return <DraftTaskList {...useLoaderData<typeof loader>()} />;
}
