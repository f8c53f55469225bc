import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { CheckboxesField, DateField, FormErrorSummary, NumberField, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { QuestionView } from '../read-questionnaire.server.ts';

/** One question on a transfer. */
export function QuestionPage({ question, form }: { question: QuestionView; form: FormState }) {
  const { declarationId, title, number, total, before, more, part, partWords } = question;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.tupeQuestionnaire(declarationId, before ?? '', part)} />
        <FormErrorSummary form={form} />
        <span className="govuk-caption-l">
          {title}: question {number} of about {total}
          {part && `, as ${partWords.toLowerCase()}`}
        </span>
        <PageForm>
          <AnswerFields question={question} form={form} />
          {more && <Details summary="Help with this question">{more}</Details>}
          <div className="govuk-button-group">
            <Button preventDoubleClick>Save and continue</Button>
            <a className="govuk-link" href={paths.tupeQuestionnaire(declarationId, '', part)}>
              See all answers
            </a>
          </div>
        </PageForm>
      </div>
    </div>
  );
}

type FieldsProps = { question: QuestionView; form: FormState };

function AnswerFields(props: FieldsProps) {
  switch (props.question.key) {
    case 'planned_on':
      return <DateAnswer {...props} />;
    case 'incoming':
      return <CountAnswer {...props} />;
    default:
      return <ChoiceAnswer {...props} />;
  }
}

const heading = (text: string) => ({ text, isPageHeading: true, classes: 'govuk-fieldset__legend--l' });

function ChoiceAnswer({ question, form }: FieldsProps) {
  const { ask, hint, items, value } = question;
  return <RadiosField form={form} name="answer" legend={heading(ask)} hint={hint} items={items} value={value ?? ''} />;
}

function DateAnswer({ question, form }: FieldsProps) {
  const { ask, hint, value } = question;
  return (
    <>
      <DateField
        form={form}
        name="answer"
        legend={heading(ask)}
        hint={hint}
        value={typeof value === 'string' && value !== 'unsure' ? value : undefined}
      />
      <Unknown form={form} isUnknown={value === 'unsure'} text="The date is not known yet" />
    </>
  );
}

function CountAnswer({ question, form }: FieldsProps) {
  const { ask, hint, value } = question;
  return (
    <>
      <NumberField
        form={form}
        name="answer"
        label={{ text: ask, isPageHeading: true, classes: 'govuk-label--l' }}
        hint={hint}
        value={typeof value === 'number' ? String(value) : undefined}
      />
      <Unknown form={form} isUnknown={value === 'unsure'} text="This is not known yet" />
    </>
  );
}

function Unknown({ form, isUnknown, text }: { form: FormState; isUnknown: boolean; text: string }) {
  return (
    <CheckboxesField
      form={form}
      name="unknown"
      legend={{ text: 'Or', classes: 'govuk-fieldset__legend--s' }}
      items={[{ value: 'yes', text }]}
      values={isUnknown ? ['yes'] : []}
    />
  );
}
