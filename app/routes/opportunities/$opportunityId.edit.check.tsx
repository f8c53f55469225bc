import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readAdvertising } from '#app/features/head-contracts/record-advertising.server.ts';
import { adviceOn } from '#app/features/opportunities/advice.ts';
import { findingsIn } from '#app/features/opportunities/brief/findings.ts';
import { CheckPage } from '#app/features/opportunities/components/check-page.tsx';
import { problemsOf } from '#app/features/opportunities/draft-problems.server.ts';
import { findOwnOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { opportunityInFull } from '#app/features/opportunities/in-full.ts';
import { publishOpportunity } from '#app/features/opportunities/publish-opportunity.server.ts';
import { newPublicationObstacle } from '#app/features/opportunities/publisher-obstacle.server.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toPublish = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:publish',
} as const;

export const handle = titled('Check your opportunity');

export const loader = page(toPublish, async ({ thing, params, services }) => {
  if (thing.state === 'amending') throw redirect(paths.opportunityAmend(params.opportunityId, 'check'));
  if (thing.status !== 'draft') throw redirect(paths.opportunity(params.opportunityId));
  const today = services.clock.today();
  const reference = await services.reference.current();
  const snapshot = snapshotOf(thing.rows);
  const { duty } = await readAdvertising(services, thing.rows.opportunity, thing.rows.headContract);
  return {
    opportunity: opportunityInFull({ snapshot, status: 'draft', version: null }, reference, today),
    problems: await problemsOf(services.db, snapshot, today),
    findings: findingsIn(snapshot, today),
    obstacle: await newPublicationObstacle(services.db, thing.rows, today),
    advice: adviceOn(thing.rows, duty, reference),
  };
});

export const action = command({ ...toPublish, form: z.unknown() }, async ({ thing, params, context, refuse }) => {
  if (thing.state === 'amending') return redirect(paths.opportunityAmend(params.opportunityId, 'check'), 303);
  const published = await publishOpportunity(context, { organisationId: thing.organisationId, ...params });
  if (published.ok) return redirectWithFlash(paths.opportunity(params.opportunityId), 'Opportunity published');
  if (published.reason === 'unknown') throw problem(409);
  const reason = published.reason === 'publisher' ? published.message : 'Some answers are missing or wrong';
  return refuse('publish', reason, 409);
});

export default function Check() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <CheckPage form={form} {...useLoaderData<typeof loader>()} />;
}
