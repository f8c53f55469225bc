import { useLoaderData } from '@remix-run/react';
import { WhoWouldMatchNow } from '#app/features/matching/components/who-would-match.tsx';
import { whoWouldMatch } from '#app/features/matching/who-would-match.server.ts';
import { RequirementCard } from '#app/features/opportunities/components/requirements-section.tsx';
import { ownDraft } from '#app/features/opportunities/find-opportunity.server.ts';
import { opportunityInFull } from '#app/features/opportunities/in-full.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';

export const handle = titled('Requirements');

export const loader = page(ownDraft, async ({ thing, services }) => {
  const snapshot = snapshotOf(thing.rows);
  const draft = { snapshot, status: thing.status, version: null };
  const reference = await services.reference.current();
  const { opportunityId, requirements } = opportunityInFull(draft, reference, services.clock.today());
  return { opportunityId, requirements, count: await whoWouldMatch(services, snapshot) };
});

export default function Requirements() {
  const { opportunityId, requirements, count } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href={paths.opportunityEdit(opportunityId)} />
      <h1 className="govuk-heading-l">Requirements</h1>
      <p className="govuk-body">
        Add a requirement for each service that you need. Providers are compared with each of them, row by row.
      </p>
      {requirements.map((requirement, index) => (
        <RequirementCard
          key={requirement.id}
          requirement={requirement}
          number={index + 1}
          headingLevel={2}
          actions={[
            { href: paths.opportunityRequirement(opportunityId, requirement.id), text: 'Change' },
            { href: paths.opportunityRequirement(opportunityId, requirement.id, 'remove'), text: 'Remove' },
          ]}
        />
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.opportunityEdit(opportunityId, 'requirements/proposed')}>
          Read rows from your description
        </a>
      </p>
      <ButtonGroup>
        <Button href={paths.opportunityEdit(opportunityId, 'requirements/new')}>
          {requirements.length === 0 ? 'Add a requirement' : 'Add another requirement'}
        </Button>
        <Button variant="secondary" href={paths.opportunityEdit(opportunityId)}>
          Continue
        </Button>
      </ButtonGroup>
      <WhoWouldMatchNow count={count} />
    </>
  );
}
