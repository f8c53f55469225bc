import { useLoaderData } from '@remix-run/react';
import { findAssessment } from '#app/features/assessments/find-assessment.server.ts';
import { isKeptFrom } from '#app/features/assessments/read-round.server.ts';
import { OpenedInterestPage } from '#app/features/interests/components/opened-interest.tsx';
import { readByPrime } from '#app/features/interests/find-answered.server.ts';
import { readOpened } from '#app/features/interests/opened-list.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled<{ interest: { label: string } }>(({ interest }) => interest.label);

export const loader = page(readByPrime, async ({ services, thing, params, actor }) => {
  // An assessor reads nothing before they have declared conflicts, and never what they have one with.
  const round = await findAssessment({ services, params });
  if (!round || isKeptFrom(round, actor, thing.interest.organisationId)) throw problem(404);
  return { opportunityId: params.opportunityId, interest: await readOpened(services, thing.interest) };
});

export default function Interest() {
  return <OpenedInterestPage {...useLoaderData<typeof loader>()} />;
}
