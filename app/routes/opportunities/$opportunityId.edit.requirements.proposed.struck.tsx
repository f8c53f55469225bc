import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { offerStruckRequirementsAgain } from '#app/features/opportunities/accept-rows.server.ts';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { readProposedRequirements } from '#app/features/opportunities/proposed-rows.server.ts';
import { StruckPage } from '#app/features/proposals/components/struck-page.tsx';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('What you struck out');

export const loader = page(ownDraft, ({ thing, services }) =>
  readProposedRequirements(services, thing.rows.opportunity),
);

export const action = command(
  { ...ownDraft, form: z.object({}) },
  async ({ context, thing: { organisationId }, params: { opportunityId } }) => {
    const outcome = await offerStruckRequirementsAgain(context, { organisationId, opportunityId });
    if (!outcome.ok) throw problem(409);
    return redirect(paths.opportunityEdit(opportunityId, 'requirements/proposed'), 303);
  },
);

export default function StruckRequirements() {
  const { opportunityId, struck } = useLoaderData<typeof loader>();
  return <StruckPage struck={struck} back={paths.opportunityEdit(opportunityId, 'requirements/proposed')} />;
}
