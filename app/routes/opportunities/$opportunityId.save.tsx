import { useLoaderData } from '@remix-run/react';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { SaveForm } from '#app/features/saved-opportunities/components/save-form.tsx';
import { savedBy } from '#app/features/saved-opportunities/list-saved.server.ts';
import {
  mostSaved,
  removeSavedOpportunity,
  saveOpportunity,
} from '#app/features/saved-opportunities/save-opportunity.server.ts';
import { saveForm } from '#app/features/saved-opportunities/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

const declaration = {
  access: { for: 'person' },
  params: opportunityParams,
  find: findReadableOpportunity,
  can: 'opportunity:save',
} as const;

export const handle = titled('Save this opportunity');

export const loader = page(declaration, async ({ services, actor, thing, params }) => ({
  opportunityId: params.opportunityId,
  title: thing.snapshot.title,
  saved: (await savedBy(services, actor, params.opportunityId)) === true,
}));

export const action = command({ ...declaration, form: saveForm }, async ({ context, form, params }) => {
  const to = paths.opportunity(params.opportunityId);
  if (form.intent === 'remove') {
    await removeSavedOpportunity(context, params.opportunityId);
    return redirectWithFlash(to, 'It is off your list of saved opportunities');
  }
  const outcome = await saveOpportunity(context, params.opportunityId);
  if (outcome.ok) return redirectWithFlash(to, 'Opportunity saved. We tell you of questions, answers and changes');
  return redirectWithFlash(
    paths.savedOpportunities(),
    `You can save ${mostSaved} opportunities. Take one off the list first`,
  );
});

export default function Save() {
  const { opportunityId, title, saved } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">{saved ? 'A saved opportunity' : 'Save this opportunity'}</h1>
      <p className="govuk-body">Nobody else sees what you save. We tell you of questions, answers and changes in it.</p>
      <SaveForm opportunityId={opportunityId} saved={saved} />
    </>
  );
}
