import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Carried, RaisingStep } from '../raising-form.ts';
import type { RaisingOffer } from '../take-turn.server.ts';
import { CarriedFields } from './carried-fields.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { ItemQuestion } from './item-question.tsx';
import { OpennessQuestion } from './openness-question.tsx';
import { SubjectQuestion } from './subject-question.tsx';
import { GroundsQuestion, LegalQuestion, WantedQuestion } from './words-questions.tsx';

export type QuestionProps = { offer: RaisingOffer; carried: Carried; form: FormState };
type Props = QuestionProps & { step: RaisingStep };

const questions: Readonly<Record<RaisingStep, (props: QuestionProps) => ReactNode>> = {
  subject: SubjectQuestion,
  item: ItemQuestion,
  grounds: GroundsQuestion,
  wanted: WantedQuestion,
  legal: LegalQuestion,
  openness: OpennessQuestion,
  check: CheckAnswers,
};

const asked: Readonly<Record<RaisingStep, readonly (keyof Carried)[]>> = {
  subject: ['subjectId'],
  item: ['itemCode', 'q'],
  grounds: ['grounds'],
  wanted: ['wanted'],
  legal: ['litigation'],
  openness: ['openness', 'show'],
  check: [],
};

/** One page of raising a concern. */
export function RaisingPage({ step, ...props }: Props) {
  const Question = questions[step];
  const hasNothing = props.offer.subjects.length === 0;
  return (
    <>
      <BackLink href={paths.concerns()} text="Back to concerns" />
      <FormErrorSummary form={props.form} />
      {hasNothing ? (
        <NobodyToRaiseAbout />
      ) : (
        <PageForm>
          <CarriedFields step={step} carried={props.carried} except={asked[step]} />
          <Question {...props} />
          {step !== 'check' && (
            <div className="govuk-button-group">
              <Button>Continue</Button>
              {step !== 'subject' && (
                <Button variant="secondary" name="go" value="back">
                  Back
                </Button>
              )}
            </div>
          )}
        </PageForm>
      )}
    </>
  );
}

function NobodyToRaiseAbout() {
  return (
    <>
      <h1 className="govuk-heading-l">Raise a concern</h1>
      <p className="govuk-body">
        You can raise a concern about a prime (an organisation that holds a contract and passes on parts of it) once it
        has invited you, you have sent it an interest, or you have a sub-contract with it. A prime can raise one about
        its partners. There is no such organisation yet.
      </p>
    </>
  );
}
