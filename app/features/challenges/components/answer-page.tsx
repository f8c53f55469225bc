import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { ChallengeView } from '../read-challenge.server.ts';
import { ChallengeFacts } from './challenge-facts.tsx';
import { VerdictForm } from './verdict-form.tsx';

/** A prime answers a challenge. */
export function AnswerPage({ challenge, form }: { challenge: ChallengeView; form: FormState }) {
  return (
    <>
      <BackLink href={paths.challenge(challenge.challengeId)} text="Back to the review" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{challenge.title}</span>
      <h1 className="govuk-heading-l">Answer the review</h1>
      <ChallengeFacts challenge={challenge} />
      <VerdictForm form={form} name="answer" label="Your answer, and why" button="Send the answer" />
    </>
  );
}
