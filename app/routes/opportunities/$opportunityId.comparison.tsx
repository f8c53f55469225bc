import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ComparisonPage } from '#app/features/assessments/components/comparison-page.tsx';
import { comparing } from '#app/features/assessments/find-assessment.server.ts';
import { readComparison } from '#app/features/assessments/read-comparison.server.ts';
import { mustDeclare } from '#app/features/assessments/read-round.server.ts';
import { findInterestsOf } from '#app/features/interests/find-interests.server.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Compare the providers');

export const loader = page(comparing, async ({ services, thing, actor, url }) => {
  if (mustDeclare(thing, actor)) throw redirect(paths.opportunityAssessments(thing.opportunityId));
  const opened = await findInterestsOf(services.db, thing.organisationId, thing.opportunityId);
  return readComparison(services, thing, opened, { actor, wantedPage: pageNumber(url.searchParams) });
});

export default function Comparison() {
  return <ComparisonPage comparison={useLoaderData<typeof loader>()} />;
}
