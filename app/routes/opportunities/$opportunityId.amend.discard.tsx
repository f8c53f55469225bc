import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { discardAmendment } from '#app/features/opportunities/amend-opportunity.server.ts';
import { RemovalPage } from '#app/features/opportunities/components/removal-page.tsx';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

const toDiscard = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'opportunity:discard-amendment',
} as const;

export const handle = titled('Discard the change');

export const loader = page(toDiscard, async ({ params, thing }) => ({
  opportunityId: params.opportunityId,
  isLate: thing.state !== 'amending',
}));

export const action = command({ ...toDiscard, form: z.unknown() }, async ({ thing, params, context }) => {
  const discarded = await discardAmendment(context, { organisationId: thing.organisationId, ...params });
  if (!discarded.ok) throw problem(409);
  return redirectWithFlash(paths.opportunity(params.opportunityId), 'Change discarded');
});

export default function DiscardAmendment() {
  const { opportunityId, isLate } = useLoaderData<typeof loader>();
  const late = 'The deadline is over, so it cannot be published any more. ';
  return (
    <RemovalPage
      heading="Discard the change?"
      what={`${isLate ? late : ''}All that you changed is lost. Readers see what they saw before.`}
      buttonText="Discard the change"
      backHref={isLate ? paths.opportunity(opportunityId) : paths.opportunityEdit(opportunityId)}
    />
  );
}
