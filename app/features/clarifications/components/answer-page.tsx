import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { mostAnswer } from '../domain.ts';
import { Written } from './clarifications-page.tsx';

export type AnswerPageProps = {
  opportunityId: string;
  title: string;
  number: number;
  question: string;
  askedAt: Date;
  answer: string | null;
  takesAnswers: boolean;
};

/** A question as the prime answers it: it does not say who asked. */
export function AnswerPage({ asked, form }: { asked: AnswerPageProps; form: FormState }) {
  const { opportunityId, title, number, question, askedAt } = asked;
  return (
    <>
      <BackLink href={paths.opportunityClarifications(opportunityId)} text="Back to questions and answers" />
      <FormErrorSummary form={form} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Question {number}</h1>
          <p className="govuk-body">Asked on {formatInstant(askedAt)}</p>
          <InsetText>
            <Written text={question} />
          </InsetText>
          <Body asked={asked} form={form} />
        </div>
      </div>
    </>
  );
}

function Body({ asked, form }: { asked: AnswerPageProps; form: FormState }) {
  if (asked.answer !== null) {
    return (
      <>
        <h2 className="govuk-heading-m">Answer</h2>
        <Written text={asked.answer} />
      </>
    );
  }
  if (!asked.takesAnswers) return <p className="govuk-body">Responses are closed, so an answer would help nobody.</p>;
  return (
    <PageForm>
      <TextareaField
        form={form}
        name="answer"
        label="Your answer"
        hint={`Up to ${mostAnswer} characters. Everyone reads it, and it cannot be changed once it is published`}
        rows={8}
      />
      <Button preventDoubleClick>Publish the answer</Button>
    </PageForm>
  );
}
