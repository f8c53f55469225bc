import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Burden } from '../burden.ts';
import { questionTotalsInWords } from '../domain.ts';
import { BurdenNote } from './burden-note.tsx';

type QuestionListProps = {
  opportunityId: string;
  questions: readonly { id: string; question: string; maxWords: number }[];
  burden: Burden;
};

/** The questions of a draft, with what they cost every provider that answers. */
export function QuestionList({ opportunityId, questions, burden }: QuestionListProps) {
  return (
    <>
      <p className="govuk-body">
        Every provider that answers writes all of this, most of them unpaid. Do not ask for what its profile says
        already.
      </p>
      <p className="govuk-body">
        <strong>{questionTotalsInWords(questions)}</strong>
      </p>
      <BurdenNote burden={burden} isDraft />
      {questions.length > 0 && (
        <>
          <SummaryList
            rows={questions.map(({ id, question, maxWords }, index) => ({
              key: `Question ${index + 1}`,
              value: `${question} (up to ${maxWords} words)`,
              actions: [
                {
                  href: paths.opportunityQuestionRemove(opportunityId, id),
                  text: 'Remove',
                  visuallyHiddenText: `question ${index + 1}`,
                },
              ],
            }))}
          />
          <Button variant="secondary" href={paths.opportunityEdit(opportunityId)}>
            No more questions
          </Button>
        </>
      )}
    </>
  );
}
