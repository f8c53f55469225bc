import { useLoaderData } from '@remix-run/react';
import { signedIn } from '#app/features/identity/actor.ts';
import { SessionList } from '#app/features/identity/components/session-list.tsx';
import { ownSessions } from '#app/features/identity/sessions.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = titled('Your account');

export const loader = page({ access: { for: 'person' } }, async ({ actor, services }) => {
  const person = signedIn(actor);
  const { name, email, secondFactorEnabled, acting, memberships } = person;
  return {
    name,
    email,
    secondFactorEnabled,
    actingFor: acting?.organisationName ?? null,
    mayChoose: memberships.length > 1,
    sessions: await ownSessions(services, person),
  };
});

export default function Account() {
  const { name, email, secondFactorEnabled, actingFor, mayChoose, sessions } = useLoaderData<typeof loader>();
  const change = (href: string, what: string) => [{ href, text: 'Change', visuallyHiddenText: what }];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Your account</h1>
        <SummaryList
          rows={[
            {
              key: 'Name',
              value: name || 'Not given',
              actions: change(paths.accountName(paths.account()), 'your name'),
            },
            { key: 'Email address', value: email },
            {
              key: 'Acting for',
              value: actingFor ?? 'No organisation yet',
              ...(mayChoose ? { actions: change(paths.actFor(), 'the organisation that you act for') } : {}),
            },
            {
              key: 'Second step when you sign in',
              value: secondFactorEnabled ? 'On: a code from your authenticator app' : 'Off',
              actions: change(paths.accountSecondFactor(), 'the second step when you sign in'),
            },
          ]}
        />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.organisations()}>
            Your organisations, invitations and requests
          </a>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.alerts()}>
            Emails that you get
          </a>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.savedOpportunities()}>
            Your saved opportunities
          </a>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.accountCalendar()}>
            Your calendar of deadlines
          </a>
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.savedSearches()}>
            Your saved searches
          </a>
        </p>
        <h2 className="govuk-heading-m">Where you are signed in</h2>
        <p className="govuk-body">
          If you do not know a device, sign it out. Someone who can read your email could have used it.
        </p>
        <SessionList sessions={sessions} />
      </div>
    </div>
  );
}
