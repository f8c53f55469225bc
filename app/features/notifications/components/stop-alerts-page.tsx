import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import type { StopScope } from '../domain.ts';

const whatStops: Readonly<Record<StopScope, string>> = {
  need: 'emails about opportunities that fit your organisation',
  provider: 'emails about providers that fit your opportunities',
  answering: 'emails about opportunities that you follow or answer, save receipts and decisions',
  running: 'emails about opportunities that you run, save challenges',
  saved_search: 'emails about your saved searches',
  all: 'emails of news, save receipts, decisions and challenges',
};

type StopAlertsPageProps = { scope: StopScope; stopped: boolean; allStopped: boolean };

/** One press stops these emails, another all of their kind. Opening the page changes nothing. */
export function StopAlertsPage({ scope, stopped, allStopped }: StopAlertsPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{stopped ? 'These emails have stopped' : 'Stop these emails'}</h1>
        {stopped ? (
          <p className="govuk-body">
            You get no {whatStops[scope]}. What is new stays on the site, and you can start them again there.
          </p>
        ) : (
          <p className="govuk-body">
            You will get no more {whatStops[scope]}. What is new stays on the site, and you can start them again there.
          </p>
        )}
        {(!stopped || !allStopped) && (
          <PageForm>
            <ButtonGroup>
              {!stopped && (
                <Button name="scope" value="these">
                  Stop these emails
                </Button>
              )}
              {scope !== 'all' && !allStopped && (
                <Button name="scope" value="all" variant="secondary">
                  Stop all emails of news
                </Button>
              )}
            </ButtonGroup>
          </PageForm>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={paths.alerts()}>
            Choose how often we write
          </a>{' '}
          (you will be asked to sign in)
        </p>
      </div>
    </div>
  );
}
