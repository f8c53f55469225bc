import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { natureField } from '../schema.ts';

type ConflictsPageProps = {
  opportunityId: string;
  title: string;
  providers: { organisationId: string; name: string }[];
  declared: boolean;
  form: FormState;
};

/** Asks an assessor, by the names of the providers, whom they have a conflict of interest with. */
export function ConflictsPage({ opportunityId, title, providers, declared, form }: ConflictsPageProps) {
  return (
    <>
      <BackLink href={paths.opportunityAssessments(opportunityId)} text="Back to your score sheets" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Conflicts of interest</h1>
          <p className="govuk-body">
            These providers answered, in the order of the alphabet. The order says nothing of their numbers. You never
            read or score the answer of a provider that you select.
          </p>
          <p className="govuk-body">
            You have a conflict where you, or somebody close to you, works or worked for the provider in the last three
            years, owns part of it, is on its board, or would gain or lose by its success.
          </p>
          {declared && (
            <p className="govuk-body">
              Providers that you declared before are not listed: a conflict cannot be taken back. If you scored a
              provider that you select now, your score is kept and no longer counts.
            </p>
          )}
          <Providers providers={providers} form={form} />
        </div>
      </div>
    </>
  );
}

function Providers({ providers, form }: Pick<ConflictsPageProps, 'providers' | 'form'>) {
  return (
    <PageForm>
      {providers.length > 0 && (
        <CheckboxesField
          form={form}
          name="conflicts"
          legend="Which of these do you have a conflict with?"
          hint="Select none if there is none"
          items={providers.map(({ organisationId, name }) => ({
            value: organisationId,
            text: name,
            conditional: (
              <TextareaField
                form={form}
                name={natureField(organisationId)}
                label={`What connects you with ${name}?`}
                rows={2}
              />
            ),
          }))}
        />
      )}
      <CheckboxesField
        form={form}
        name="read"
        legend="Your declaration"
        items={[
          { value: 'yes', text: 'I have read the list, and have no conflict with a provider that I did not select' },
        ]}
      />
      <Button preventDoubleClick>Declare</Button>
    </PageForm>
  );
}
