import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RemovalPage } from '#app/features/opportunities/components/removal-page.tsx';
import { ownCriterion } from '#app/features/opportunities/find-lot.server.ts';
import { removeCriterion } from '#app/features/opportunities/save-criteria.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove criterion');

export const loader = page(ownCriterion, async ({ thing, params }) => ({
  opportunityId: params.opportunityId,
  name: thing.criterion.name,
}));

export const action = command({ ...ownCriterion, form: z.unknown() }, async ({ thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const removed = await removeCriterion(context, key, params.criterionId);
  if (!removed.ok) throw problem(409);
  return redirectWithFlash(paths.opportunityEdit(params.opportunityId, 'criteria'), 'Criterion removed');
});

export default function RemoveCriterion() {
  const { opportunityId, name } = useLoaderData<typeof loader>();
  return (
    <RemovalPage
      heading="Remove this criterion?"
      what={name}
      buttonText="Remove criterion"
      backHref={paths.opportunityEdit(opportunityId, 'criteria')}
    />
  );
}
