import { useLoaderData } from '@remix-run/react';
import { OpportunityView } from '#app/features/opportunities/components/opportunity-view.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { opportunityInFull } from '#app/features/opportunities/in-full.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { TupeSection } from '#app/features/tupe-positions/components/tupe-section.tsx';
import { readPublicTupe } from '#app/features/tupe-positions/read-public-tupe.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

export const handle = titled('Preview of your opportunity');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const draft = { snapshot: snapshotOf(thing.rows), status: thing.status, version: null };
  return {
    opportunity: opportunityInFull(draft, await services.reference.current(), services.clock.today()),
    tupe: await readPublicTupe(services, thing.rows.opportunity.id),
  };
});

export default function Preview() {
  const { opportunity, tupe } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.opportunityEdit(opportunity.opportunityId, 'check')} />
      <p className="govuk-body">This is a preview. Nobody else sees it until you publish.</p>
      <OpportunityView opportunity={opportunity} staff={tupe && <TupeSection tupe={tupe} />} />
      <Button href={paths.opportunityEdit(opportunity.opportunityId, 'check')}>Check and publish</Button>
    </>
  );
}
