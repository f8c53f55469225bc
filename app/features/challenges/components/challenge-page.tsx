import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { ChallengeView } from '../read-challenge.server.ts';
import { refusalWords } from '../words.ts';
import { ChallengeFacts } from './challenge-facts.tsx';

/** A challenge as its parties read it, with what each may do. */
export function ChallengePage({ challenge }: { challenge: ChallengeView }) {
  const { challengeId, title, opportunityId, mayAnswer, tookPart, mayEscalate, mayWithdraw } = challenge;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Review of a decision</h1>
      <ChallengeFacts challenge={challenge} />
      {mayAnswer && tookPart && <InsetText>{refusalWords.took_part}.</InsetText>}
      <div className="govuk-button-group">
        {mayAnswer && !tookPart && <Button href={paths.challengeAnswer(challengeId)}>Answer it</Button>}
        {mayEscalate && <Button href={paths.challengeEscalate(challengeId)}>Take it to a steward</Button>}
        {mayWithdraw && (
          <Button href={paths.challengeWithdraw(challengeId)} variant="secondary">
            Take it back
          </Button>
        )}
      </div>
    </>
  );
}
