import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { outcomeWords } from '../outcome-words.ts';
import type { LotOutcome } from '../read-outcome.server.ts';
import { ScoresTable } from './scores-table.tsx';

type Props = { lot: LotOutcome; opportunityId: string; mayAct: boolean };

/** What was decided on a provider's interest in one lot. */
export function LotOutcomeSection({ lot, opportunityId, mayAct }: Props) {
  const { title, decision, award, scores } = lot;
  const heading = title ?? 'Decision';
  if (!decision) {
    return title ? (
      <>
        <h2 className="govuk-heading-m">{title}</h2>
        <p className="govuk-body">Not decided yet.</p>
      </>
    ) : null;
  }
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <SummaryList
        rows={[
          { key: 'Outcome', value: outcomeWords[decision.outcome] },
          { key: 'Decided on', value: formatInstant(decision.decidedOn) },
          { key: 'Reason', value: `${decision.reasonLabel}. ${decision.reason}` },
          decision.feedback !== '' && { key: 'Feedback', value: decision.feedback },
          award && { key: 'Awarded to', value: award.providerName },
          award?.exceptionReason && {
            key: 'Why not the first by score',
            value: award.exceptionReason,
          },
          award && { key: 'Standstill', value: standstillInWords(award) },
        ]}
      />
      {scores && <ScoresTable scores={scores} caption={title ? `Scores in ${title}` : 'Scores'} />}
      <Ways lot={lot} opportunityId={opportunityId} mayAct={mayAct} />
    </>
  );
}

function standstillInWords({ tookEffect, standstillUntil }: NonNullable<LotOutcome['award']>): string {
  if (tookEffect) return 'Over: the award took effect';
  if (!standstillUntil) return 'None: the award takes effect when everyone has an outcome';
  return `Until the end of ${formatDate(standstillUntil)}, or longer while a challenge is open`;
}

function Ways({ lot: { lotId, decision }, opportunityId, mayAct }: Props) {
  if (!decision) return null;
  const { challenge, mayChallenge, challengeUntil, mayGiveBack } = decision;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {challenge && (
        <li>
          <a className="govuk-link" href={paths.challenge(challenge.id)}>
            See the review that you asked for
          </a>
        </li>
      )}
      {mayAct && mayChallenge && challengeUntil && (
        <li>
          <a className="govuk-link" href={paths.opportunityChallenge(opportunityId)}>
            Ask for a review of this decision
          </a>{' '}
          (until the end of {formatDate(challengeUntil)})
        </li>
      )}
      {mayAct && mayGiveBack && (
        <li>
          <a className="govuk-link" href={paths.opportunityStepBack(opportunityId, lotId)}>
            {decision.outcome === 'award' ? 'Give the award back' : 'Stop being the reserve'}
          </a>
        </li>
      )}
    </ul>
  );
}
