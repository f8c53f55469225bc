import { useActionData, useLoaderData } from '@remix-run/react';
import { amendmentForm } from '#app/features/opportunities/amendment-schema.ts';
import { findingsInAmendment } from '#app/features/opportunities/brief/findings.ts';
import { AmendmentCheckPage } from '#app/features/opportunities/components/amendment-check-page.tsx';
import { findOwnOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { publishAmendment } from '#app/features/opportunities/publish-amendment.server.ts';
import { readReview } from '#app/features/opportunities/review-amendment.server.ts';
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
  can: 'opportunity:publish-amendment',
} as const;

export const handle = titled('Check what you change');

export const loader = page(toPublish, async ({ thing, params, services }) => {
  const review = await readReview(services, thing);
  if (!review) throw problem(404);
  const findings = findingsInAmendment(snapshotOf(thing.rows), services.clock.today());
  return { opportunityId: params.opportunityId, review, findings };
});

export const action = command(
  {
    ...toPublish,
    form: async ({ services, thing }) =>
      amendmentForm((await readReview(services, thing)) ?? { needsUnmovedReason: false }),
  },
  async ({ form, thing, params, context, refuse }) => {
    const published = await publishAmendment(context, { organisationId: thing.organisationId, ...params }, form);
    if (published.ok) return redirectWithFlash(paths.opportunityAmendments(params.opportunityId), 'Change published');
    switch (published.reason) {
      case 'not_amending':
        throw problem(409);
      case 'publisher':
        return refuse('reason', published.message, 409);
      case 'incomplete':
        return refuse('reason', 'Some answers are missing or wrong', 409);
      case 'no_change':
        return refuse('reason', 'You have not changed anything yet', 409);
      case 'unexplained':
        return refuse('reason', 'Say why the deadline does not move, or move it', 409);
    }
  },
);

export default function CheckAmendment() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <AmendmentCheckPage form={form} {...useLoaderData<typeof loader>()} />;
}
