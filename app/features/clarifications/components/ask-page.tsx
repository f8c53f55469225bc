import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError } from '#app/ui/form-state.ts';
import { mostQuestion } from '../domain.ts';

export type AskPageProps = {
  opportunityId: string;
  title: string;
  primeName: string;
  clarificationDeadline: string | null;
  /** Why nothing can be asked; null when it can. */
  obstacle: string | null;
};

/** Asks a question in public. Whoever names themselves in it is warned before it is sent. */
export function AskPage({ ask, form }: { ask: AskPageProps; form: FormState }) {
  const { opportunityId, title, primeName, clarificationDeadline, obstacle } = ask;
  return (
    <>
      <BackLink href={paths.opportunityClarifications(opportunityId)} text="Back to questions and answers" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Ask a question</h1>
          <p className="govuk-body">
            Everyone can read your question and the answer, and nobody who asked. {primeName} can see who asked only
            when the response deadline has passed. Stewards can see it.
          </p>
          {obstacle ? <p className="govuk-body">{obstacle}.</p> : <AskForm form={form} until={clarificationDeadline} />}
        </div>
      </div>
    </>
  );
}

function AskForm({ form, until }: { form: FormState; until: string | null }) {
  const isWarned = fieldError(form, 'send_anyway') !== undefined || form.values.send_anyway !== undefined;
  return (
    <PageForm>
      {until && <p className="govuk-body">You can ask until the end of {formatDate(until)}.</p>}
      <TextareaField
        form={form}
        name="question"
        label="Your question"
        hint={`Up to ${mostQuestion} characters. Do not say who you are`}
        rows={6}
      />
      {isWarned && (
        <CheckboxesField
          form={form}
          name="send_anyway"
          legend={{ text: 'Your question tells who you are', classes: 'govuk-fieldset__legend--s' }}
          items={[{ value: 'yes', text: 'Everyone may read it as it is' }]}
        />
      )}
      <Button preventDoubleClick>Ask in public</Button>
    </PageForm>
  );
}
