import { useLoaderData } from '@remix-run/react';
import { DashboardSections } from '#app/features/dashboards/components/dashboard-sections.tsx';
import { dashboardOf } from '#app/features/dashboards/read-dashboard.server.ts';
import { DemoPeople } from '#app/features/start/components/demo-people.tsx';
import { Introduction } from '#app/features/start/components/introduction.tsx';
import { NextStepList } from '#app/features/start/components/next-step-list.tsx';
import { WaysIn } from '#app/features/start/components/ways-in.tsx';
import { assessorStep, type NextStep } from '#app/features/start/next-steps.ts';
import { startPage } from '#app/features/start/start-page.server.ts';
import { formatDate } from '#app/features/wording.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('');

export const loader = page({ access: { for: 'everyone' } }, async ({ services, actor }) => ({
  ...(await startPage(services, actor)),
  dashboard: await dashboardOf(services, actor),
}));

function headingOf(actingFor: string | null, steps: readonly NextStep[]): string {
  if (actingFor) return `What you can do for ${actingFor}`;
  return steps.some(({ href }) => href === assessorStep.href) ? 'What you can do' : 'Which organisation are you from?';
}

export default function Start() {
  const { isSignedIn, actingFor, providers, opportunities, nextSteps, demoPeople, dashboard } =
    useLoaderData<typeof loader>();
  return (
    <>
      {dashboard ? (
        <>
          <h1 className="govuk-heading-l">
            <span className="govuk-caption-l">{formatDate(dashboard.today)}</span>
            {dashboard.organisation.name}
          </h1>
          <DashboardSections dashboard={dashboard} />
        </>
      ) : (
        <Introduction isSignedIn={isSignedIn} />
      )}
      {isSignedIn ? (
        <section aria-labelledby="next-steps">
          <h2 className="govuk-heading-m" id="next-steps">
            {headingOf(actingFor, nextSteps)}
          </h2>
          <NextStepList steps={nextSteps} />
        </section>
      ) : null}
      {demoPeople.length > 0 && !isSignedIn ? <DemoPeople people={demoPeople} /> : null}
      {!dashboard && (
        <section aria-labelledby="ways-in">
          <h2 className="govuk-heading-m" id="ways-in">
            The market today
          </h2>
          <WaysIn providers={providers} opportunities={opportunities} isSignedIn={isSignedIn} />
        </section>
      )}
    </>
  );
}
