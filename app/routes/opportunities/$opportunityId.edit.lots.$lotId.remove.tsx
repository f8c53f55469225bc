import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { RemovalPage } from '#app/features/opportunities/components/removal-page.tsx';
import { ownLot } from '#app/features/opportunities/find-lot.server.ts';
import { lotName } from '#app/features/opportunities/lots.ts';
import { removeLot } from '#app/features/opportunities/save-lots.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Remove lot');

export const loader = page(ownLot, async ({ thing: { lot, number, rows }, params }) => ({
  opportunityId: params.opportunityId,
  name: lotName(lot, number - 1),
  isLast: rows.lots.length === 1,
}));

export const action = command({ ...ownLot, form: z.unknown() }, async ({ thing, params, context }) => {
  const key = { organisationId: thing.organisationId, opportunityId: params.opportunityId };
  const removed = await removeLot(context, key, params.lotId);
  if (!removed.ok) throw problem(409);
  return redirectWithFlash(paths.opportunityEdit(params.opportunityId, 'lots'), 'Lot removed');
});

export default function RemoveLot() {
  const { opportunityId, name, isLast } = useLoaderData<typeof loader>();
  const after = isLast ? 'The opportunity is not divided then.' : 'Its requirements go to the first of the other lots.';
  return (
    <RemovalPage
      heading="Remove this lot?"
      what={`${name}. ${after}`}
      buttonText="Remove lot"
      backHref={paths.opportunityEdit(opportunityId, 'lots')}
    />
  );
}
