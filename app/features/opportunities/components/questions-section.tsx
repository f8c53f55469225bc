import { questionTotalsInWords } from '../domain.ts';
import type { OpportunityInFull } from '../in-full.ts';
import { BurdenNote } from './burden-note.tsx';

/** The questions that every answer must give an answer to, with what they cost. */
export function QuestionsSection({ opportunity: { questions, burden } }: { opportunity: OpportunityInFull }) {
  return (
    <>
      <h2 className="govuk-heading-m">Questions to answer</h2>
      {questions.length === 0 ? (
        <p className="govuk-body">None. A provider’s published profile says it all.</p>
      ) : (
        <>
          <p className="govuk-body">{questionTotalsInWords(questions)} at most.</p>
          <ol className="govuk-list govuk-list--number">
            {questions.map(({ id, question, maxWords }) => (
              <li key={id}>
                {question} <span className="govuk-hint govuk-!-display-inline">(up to {maxWords} words)</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <BurdenNote burden={burden} />
    </>
  );
}
