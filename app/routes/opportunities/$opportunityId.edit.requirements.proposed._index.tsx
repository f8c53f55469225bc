import { useActionData, useLoaderData } from '@remix-run/react';
import { acceptRequirements } from '#app/features/opportunities/accept-rows.server.ts';
import { ProposedRequirementsPage } from '#app/features/opportunities/components/proposed-requirements-page.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { readOpportunityOffer, readProposedRequirements } from '#app/features/opportunities/proposed-rows.server.ts';
import { mostRequirements } from '#app/features/opportunities/save-requirement.server.ts';
import { rowsForm } from '#app/features/proposals/rows-form.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('What your description asks for');

export const loader = page(ownDraft, ({ thing, services }) =>
  readProposedRequirements(services, thing.rows.opportunity),
);

export const action = command(
  {
    ...ownDraft,
    form: async ({ services, thing }) => rowsForm(await readOpportunityOffer(services, thing.rows.opportunity)),
  },
  async ({ form, thing: { organisationId }, params: { opportunityId }, context, refuse }) => {
    const outcome = await acceptRequirements(context, { organisationId, opportunityId }, form);
    if (outcome.ok) {
      const requirements = paths.opportunityEdit(opportunityId, 'requirements');
      const { added } = outcome;
      if (added === 0) return redirectWithFlash(requirements, 'Struck out. We will not propose them again');
      return redirectWithFlash(requirements, added === 1 ? 'Requirement added' : `${added} requirements added`);
    }
    if (outcome.reason === 'not_a_draft') throw problem(409);
    return outcome.reason === 'too_many'
      ? refuse('services', `An opportunity can have at most ${mostRequirements} requirements`)
      : refuse('services', 'The description has changed since you opened this page. Open it again and check the rows');
  },
);

export default function ProposedRequirements() {
  const rows = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ProposedRequirementsPage form={form} rows={rows} />;
}
