import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Narrow } from '../../organisations/components/narrow.tsx';
import { scoreWords } from '../questions.ts';
import type { SurveyView } from '../read-survey.server.ts';
import { cannotSay } from '../schema.ts';

type Props = { survey: SurveyView; token: string; form: FormState };

/** The questions behind a link from a mail. What was answered before is not shown. */
export function SurveyPage({ survey, token, form }: Props) {
  return (
    <Narrow>
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">What is it like to work with {survey.subjectName}?</h1>
      {survey.standing === 'open' ? <Questions survey={survey} token={token} form={form} /> : <Over {...survey} />}
    </Narrow>
  );
}

function Over({ standing }: SurveyView) {
  return (
    <p className="govuk-body">
      {standing === 'closed'
        ? 'This survey has closed. Thank you.'
        : 'You opted out of this survey. Nothing more is asked of you.'}
    </p>
  );
}

function Questions({ survey, token, form }: Props) {
  const scores = Object.entries(scoreWords).toReversed();
  return (
    <>
      <p className="govuk-body">
        Nobody learns what you answered: not the prime, not an assessor and not the stewards of the market. Answers are
        shown together, from five organisations on, when the survey has closed.
      </p>
      <p className="govuk-body">
        Organisations under common control count once. If yours has answered, these answers take the place of the
        earlier ones, until the end of {formatDate(survey.closesOn)}.
      </p>
      <PageForm>
        {survey.questions.map(({ code, text }) => (
          <RadiosField
            key={code}
            form={form}
            name={code}
            legend={{ text, classes: 'govuk-fieldset__legend--s' }}
            items={[
              ...scores.map(([value, words]) => ({ value, text: words })),
              { divider: 'or' },
              { value: cannotSay, text: 'Cannot say' },
            ]}
          />
        ))}
        <Button preventDoubleClick>Send the answers</Button>
      </PageForm>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.surveyOptOut(token)}>
          Take no part in this survey
        </a>
      </p>
    </>
  );
}

/** A partner opts out, in its own words. */
export function OptOutPage({ survey, token, form }: Props) {
  return (
    <Narrow>
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Take no part in this survey</h1>
      {survey.standing === 'open' ? (
        <>
          <p className="govuk-body">
            The survey is about {survey.subjectName}. Only you can opt out; the prime cannot do it for you.
            {survey.kind === 'accreditation' && ' The prime and the assessor can read what you write here.'}
          </p>
          <PageForm>
            <TextareaField
              form={form}
              name="words"
              label="Say in your own words that you want no part in it"
              rows={3}
            />
            <Button variant="warning" preventDoubleClick>
              Opt out
            </Button>
          </PageForm>
          <p className="govuk-body">
            <a className="govuk-link" href={paths.survey(token)}>
              Back to the questions
            </a>
          </p>
        </>
      ) : (
        <Over {...survey} />
      )}
    </Narrow>
  );
}
