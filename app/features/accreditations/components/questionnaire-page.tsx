import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Questionnaire } from '../questionnaire.server.ts';
import type { AccreditationView } from '../read-accreditation.server.ts';
import { answerField } from '../schema.ts';
import { Words } from './accreditation-page.tsx';

type Props = { accreditation: AccreditationView; principles: Questionnaire; form: FormState };

/** What a prime says of each principle: to be answered while it may, to be read after. */
export function QuestionnairePage({ accreditation, principles, form }: Props) {
  const { id, primeName, may, dates } = accreditation;
  return (
    <>
      <BackLink href={paths.accreditation(id)} text="Back to the accreditation" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{primeName}</span>
      <h1 className="govuk-heading-l">Questionnaire</h1>
      {may.answer ? (
        <PageForm>
          <p className="govuk-body">
            What you attested already is filled in. It locks on {formatDate(dates.questionnaire)}, or when you send it:
            nothing can be changed after.
          </p>
          {principles.map(({ code, heading, text, answer, prefill }) => (
            <TextareaField
              key={code}
              form={form}
              name={answerField(code)}
              label={{ text: heading, classes: 'govuk-label--m' }}
              hint={text}
              rows={6}
              value={answer || prefill}
            />
          ))}
          <div className="govuk-button-group">
            <Button name="submit" value="no">
              Save and come back later
            </Button>
            {accreditation.status === 'surveying' && (
              <Button name="submit" value="yes" variant="secondary">
                Send and lock it
              </Button>
            )}
          </div>
        </PageForm>
      ) : (
        principles.map(({ code, heading, answer }) => (
          <Words key={code} heading={heading} words={answer || 'Not answered.'} />
        ))
      )}
    </>
  );
}
