import { useLoaderData } from '@remix-run/react';
import { DemoPeople } from '#app/features/start/components/demo-people.tsx';
import { NextStepList } from '#app/features/start/components/next-step-list.tsx';
import { WaysIn } from '#app/features/start/components/ways-in.tsx';
import { startPage } from '#app/features/start/start-page.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';

export const handle = titled('');

export const loader = page({ access: { for: 'everyone' } }, ({ services, actor }) => startPage(services, actor));

export default function Start() {
  const { isSignedIn, actingFor, providers, opportunities, nextSteps, demoPeople } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">Find the partners a contract needs</h1>
          <p className="govuk-body-l">
            Tierbridge brings together small providers of employment and health support and the prime contractors who
            look for them. Both sides see the same score, the reasons for it, and what would raise it.
          </p>
          {isSignedIn ? null : (
            <Button href={paths.signIn()} isStartButton>
              Sign in or register
            </Button>
          )}
        </div>
      </div>
      {isSignedIn ? (
        <section aria-labelledby="next-steps">
          <h2 className="govuk-heading-m" id="next-steps">
            {actingFor ? `What you can do for ${actingFor}` : 'Which organisation are you from?'}
          </h2>
          <NextStepList steps={nextSteps} />
        </section>
      ) : null}
      {demoPeople.length > 0 && !isSignedIn ? <DemoPeople people={demoPeople} /> : null}
      <section aria-labelledby="ways-in">
        <h2 className="govuk-heading-m" id="ways-in">
          The market today
        </h2>
        <WaysIn providers={providers} opportunities={opportunities} isSignedIn={isSignedIn} />
      </section>
    </>
  );
}
