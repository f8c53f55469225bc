import { useLoaderData } from '@remix-run/react';
import { WhoWouldMatchNow } from '#app/features/matching/components/who-would-match.tsx';
import { whoWouldMatch } from '#app/features/matching/who-would-match.server.ts';
import { RequirementCard } from '#app/features/opportunities/components/requirements-section.tsx';
import { ownRequirement } from '#app/features/opportunities/find-requirement.server.ts';
import { opportunityInFull } from '#app/features/opportunities/in-full.ts';
import { snapshotOf } from '#app/features/opportunities/snapshot.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

export const handle = titled<{ number: number }>(({ number }) => `Requirement ${number}`);

export const loader = page(ownRequirement, async ({ thing, params, services }) => {
  const snapshot = snapshotOf(thing.rows);
  const draft = { snapshot, status: thing.status, version: null };
  const { requirements } = opportunityInFull(draft, await services.reference.current(), services.clock.today());
  const requirement = requirements[thing.number - 1];
  if (!requirement) throw problem(404);
  const count = await whoWouldMatch(services, snapshot);
  return { opportunityId: params.opportunityId, requirement, number: thing.number, count };
});

export default function Requirement() {
  const { opportunityId, requirement, number, count } = useLoaderData<typeof loader>();
  const change = (part: string) => paths.opportunityRequirement(opportunityId, requirement.id, part);
  return (
    <>
      <BackLink href={paths.opportunityEdit(opportunityId, 'requirements')} />
      <h1 className="govuk-heading-l">Requirement {number}</h1>
      <RequirementCard
        requirement={requirement}
        number={number}
        headingLevel={2}
        changes={{
          service: change('service'),
          groups: change('groups'),
          places: change('places'),
          volume: change('volume'),
          capabilities: change('capabilities'),
        }}
      />
      <Button href={paths.opportunityEdit(opportunityId, 'requirements')}>Continue</Button>
      <WhoWouldMatchNow count={count} requirementId={requirement.id} />
    </>
  );
}
