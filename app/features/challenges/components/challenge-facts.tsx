import { formatDate, formatInstant } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { ChallengeView } from '../read-challenge.server.ts';
import { challengeWords, findingWords } from '../words.ts';

/** All that was said in a challenge, in its order. */
export function ChallengeFacts({ challenge }: { challenge: ChallengeView }) {
  const { decision, outcome } = challenge;
  return (
    <SummaryList
      rows={[
        {
          key: 'Status',
          value: <ChallengeStatus key="status" challenge={challenge} />,
        },
        { key: 'Asked by', value: challenge.providerName },
        { key: 'Decided by', value: challenge.primeName },
        { key: 'The decision', value: `${formatInstant(decision.decidedAt)}. ${decision.reason}` },
        { key: 'What went wrong', value: `${formatInstant(challenge.raisedAt)}. ${challenge.grounds}` },
        challenge.status === 'raised' && { key: 'Answer due by', value: formatDate(challenge.answerDue) },
        challenge.answer !== null &&
          challenge.answeredAt && {
            key: 'Answer of the prime',
            value: `${formatInstant(challenge.answeredAt)}. ${challenge.answer}`,
          },
        challenge.escalateBy !== null && {
          key: 'May go to a steward until',
          value: formatDate(challenge.escalateBy),
        },
        challenge.escalation !== null &&
          challenge.escalatedAt && {
            key: 'Why it went to a steward',
            value: `${formatInstant(challenge.escalatedAt)}. ${challenge.escalation}`,
          },
        challenge.findingDue !== null && { key: 'Finding due by', value: formatDate(challenge.findingDue) },
        challenge.finding !== null && { key: 'What the steward found', value: challenge.finding },
        outcome !== null && { key: 'Result', value: findingWords[outcome] },
        challenge.closedAt && { key: 'Closed on', value: formatInstant(challenge.closedAt) },
      ]}
    />
  );
}

type Standing = Pick<ChallengeView, 'status' | 'isOverdue' | 'isFindingOverdue'>;

/** Where a challenge stands, and whether somebody is late. */
export function ChallengeStatus({ challenge: { status, isOverdue, isFindingOverdue } }: { challenge: Standing }) {
  if (isOverdue) return <StatusTag status="overdue" text="Answer overdue" />;
  if (isFindingOverdue) return <StatusTag status="overdue" text="Finding overdue" />;
  return <StatusTag status={status} text={challengeWords[status]} />;
}
