import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { alertThreshold } from '../domain.ts';
import type { AlertChoices } from '../preferences.server.ts';
import { FrequencyField } from './frequency-field.tsx';

const questions = {
  answering: {
    legend: 'Opportunities that you follow or answer',
    hint: 'Changes, answers to questions, deadlines, and where your interest stands. Receipts and decisions always come at once',
  },
  running: {
    legend: 'Opportunities that you run',
    hint: 'Questions, withdrawals, and decisions that are due or overdue. Challenges always come at once',
  },
  need: {
    legend: 'Opportunities that fit your organisation',
    hint: 'When a prime publishes one, or changes it so that it now fits',
  },
  provider: {
    legend: 'Providers that fit your opportunities',
    hint: 'When a provider publishes its profile, or changes it so that it now fits an open opportunity',
  },
} as const;

type AlertChoicesPageProps = { kinds: readonly (keyof AlertChoices)[]; choices: AlertChoices; form: FormState };

/** How often a person hears of what happens and what fits, and by what rule. */
export function AlertChoicesPage({ kinds, choices, form }: AlertChoicesPageProps) {
  return (
    <>
      <BackLink href={paths.account()} text="Your account" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <h1 className="govuk-heading-l">Emails that you get</h1>
          <p className="govuk-body">
            You are told of a match when it scores {alertThreshold} out of 100 or more and nothing rules it out. The
            rule is the same for everyone. You are told of each once, with the reasons.
          </p>
          {kinds.length === 1 && (
            <p className="govuk-body">
              Alerts of matches go to owners and editors of a provider or a prime. You are neither at the moment.
            </p>
          )}
          <PageForm>
            {kinds.map((kind) => (
              <FrequencyField key={kind} form={form} name={kind} value={choices[kind]} {...questions[kind]} />
            ))}
            <Button>Save</Button>
          </PageForm>
          <p className="govuk-body">
            Whatever you choose, all that is new stays in{' '}
            <a className="govuk-link" href={paths.notifications()}>
              What is new for you
            </a>
            . For searches of your own, see{' '}
            <a className="govuk-link" href={paths.savedSearches()}>
              Your saved searches
            </a>
            .
          </p>
        </div>
      </div>
    </>
  );
}
