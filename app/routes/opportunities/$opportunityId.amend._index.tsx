import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { openAmendment } from '#app/features/opportunities/amend-opportunity.server.ts';
import { lastThirdBegins } from '#app/features/opportunities/amended-timetable.ts';
import { AmendPage } from '#app/features/opportunities/components/amend-page.tsx';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { standingDates } from '#app/features/opportunities/published-version.server.ts';
import { formatDate } from '#app/features/wording.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const toAmend = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'opportunity:amend',
} as const;

export const handle = titled('Change this opportunity');

export const loader = page(toAmend, async ({ thing, params }) => {
  if (thing.state === 'amending') throw redirect(paths.opportunityEdit(params.opportunityId));
  const dates = standingDates(thing.version);
  return {
    opportunityId: params.opportunityId,
    title: thing.snapshot.title,
    lastThird: dates && formatDate(lastThirdBegins(dates)),
  };
});

export const action = command({ ...toAmend, form: z.unknown() }, async ({ thing, params, context }) => {
  const opened = await openAmendment(context, { organisationId: thing.organisationId, ...params });
  if (!opened.ok) throw problem(409);
  return redirect(paths.opportunityEdit(params.opportunityId), 303);
});

export default function Amend() {
  return <AmendPage {...useLoaderData<typeof loader>()} />;
}
