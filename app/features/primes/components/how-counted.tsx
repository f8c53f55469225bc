import { assumptionsInWords } from '../../opportunities/burden.ts';
import { leastAnswers } from '../figures.ts';

/** By which rules the figures are counted. */
export function HowCounted({ isComplete }: { isComplete: boolean }) {
  return (
    <section>
      <h2 className="govuk-heading-m">How this is counted</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Time given: working days after the day of publication, up to and with the deadline. Bank holidays of every
          nation where the work is are left out.
        </li>
        <li>
          Days to a decision: calendar days from the deadline for answers to the decision on each answer. “In the
          middle” is the median: half took longer, half took less.
        </li>
        <li>Effort: {assumptionsInWords().slice(0, 3).join('; ')}.</li>
        <li>Overdue: without a decision after the date that the provider was given.</li>
        <li>Feedback: the provider got its scores, or words about its answer.</li>
        <li>
          Figures over answers are shown from {leastAnswers} decided answers on. What is withdrawn counts for none.
        </li>
        <li>
          Answers are sealed until the deadline: before it nobody sees how many there are. Who was invited is never
          shown.
        </li>
        {!isComplete && <li>Only the last 1,000 opportunities are counted.</li>}
      </ul>
    </section>
  );
}
