import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { FormErrorSummary, NumberField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { AccreditationView } from '../read-accreditation.server.ts';
import { reasonField, scoreField } from '../schema.ts';

/** The assessor scores each principle, beside what the prime and its partners say of it. */
export function ScoresPage({ accreditation, form }: { accreditation: AccreditationView; form: FormState }) {
  const { id, primeName, scores, survey } = accreditation;
  const said = new Map(
    survey?.results?.isShown ? survey.results.questions.map(({ code, shown }) => [code, shown]) : [],
  );
  return (
    <>
      <BackLink href={paths.accreditation(id)} text="Back to the accreditation" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{primeName}</span>
      <h1 className="govuk-heading-l">Score the principles</h1>
      <PageForm>
        {scores?.principles.map(({ code, heading, text, answer, score, reason }) => (
          <div key={code}>
            <h2 className="govuk-heading-m">{heading}</h2>
            <p className="govuk-body">{text}</p>
            <p className="govuk-body">
              What partners say:{' '}
              {said.get(code) ?? (survey?.isOpen ? 'the survey is open' : 'fewer than five answered')}
            </p>
            <Details summary={`What the prime says of “${heading}”`}>{answer || 'Nothing.'}</Details>
            <NumberField
              form={form}
              name={scoreField(code)}
              label={`Score of “${heading}”`}
              suffix="%"
              value={score === null ? '' : String(score)}
            />
            <TextareaField
              form={form}
              name={reasonField(code)}
              label={`Reason for the score of “${heading}”`}
              rows={3}
              value={reason ?? ''}
            />
          </div>
        ))}
        <Button>Save the scores</Button>
      </PageForm>
    </>
  );
}
