import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { DemoPerson } from '../../identity/demo-people.server.ts';
import { roleInWords } from '../../identity/schema.ts';

const kindInWords = {
  provider: 'a provider',
  prime: 'a prime contractor',
  steward: 'which watches over the market',
  assessor: '',
  newcomer: '',
} as const;
const canDo = {
  provider: 'Publish what you can do, and see which opportunities fit and why.',
  prime: 'Post an opportunity, and see which providers fit and why.',
  steward: 'Verify organisations, settle clashes and look after the market.',
  assessor: 'Assess a prime against the Merlin Standard: questionnaire, interviews, scores and report.',
  newcomer: 'Register an organisation, join one, or claim an entry in the directory.',
} as const;

/** The made-up people of a demo, each with a button that signs in as them. */
export function DemoPeople({ people }: { people: DemoPerson[] }) {
  return (
    <section aria-labelledby="try-it">
      <h2 className="govuk-heading-m" id="try-it">
        Try it as…
      </h2>
      <p className="govuk-body">
        This is a demo: these people and organisations are made up, and one press signs you in.
      </p>
      <ul className="app-cards app-cards--three">
        {people.map((person) => (
          <li key={person.personId} className="app-card">
            <h3 className="app-card__title">{person.name}</h3>
            <p className="app-card__meta">
              {person.membership
                ? `${roleInWords[person.membership.role]} at ${person.membership.organisationName}, ${kindInWords[person.kind]}`
                : person.kind === 'assessor'
                  ? 'Independent assessor, without an organisation'
                  : 'New here, without an organisation'}
            </p>
            <p>{canDo[person.kind]}</p>
            <PageForm action={paths.demoSignIn()}>
              <input type="hidden" name="person_id" value={person.personId} />
              <Button variant="secondary" classes="govuk-!-margin-bottom-0">
                Sign in as {person.name}
              </Button>
            </PageForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
