import { formatDate, formatInstant } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { publicFrom } from '../ladder.ts';
import { nextWords } from '../next-step.ts';
import type { CaseView } from '../read-case.server.ts';
import { levelFollows, levelWords } from '../words.ts';

/** Where a case stands, why, and what it waits for: whom, and until when. */
export function CaseFacts({ view }: { view: CaseView }) {
  const { level, proposal, status } = view;
  return (
    <>
      <NextStepNotice view={view} />
      <SummaryList
        rows={[
          {
            key: 'Level',
            value: <LevelTag key="level" level={level} status={status} />,
          },
          { key: 'What it means', value: levelFollows[level] },
          { key: 'Why', value: view.reason },
          { key: 'Open since', value: formatInstant(view.openedAt) },
          proposal && { key: 'Proposed', value: `${levelWords[proposal.level]}: ${proposal.reason}` },
          proposal && { key: 'Reply until', value: formatDate(proposal.replyDue) },
          proposal?.reply && { key: 'Reply', value: proposal.reply },
          view.answer && {
            key: 'Answer due by',
            value: `${formatDate(view.answer.due)}${view.answer.isGiven ? ' (given)' : ''}`,
          },
          view.publishedAt && {
            key: 'What everyone reads',
            value: `${view.publicWords || 'A breach was confirmed.'} Public since ${formatInstant(view.publishedAt)}.`,
          },
          !view.publishedAt && { key: 'Public', value: `No: only from “${levelWords[publicFrom]}” on` },
          view.closedAt && { key: 'Closed', value: `${formatInstant(view.closedAt)}. ${view.closedReason ?? ''}` },
        ]}
      />
    </>
  );
}

/** The level of a case; one that is closed says so. */
export function LevelTag({ level, status }: { level: CaseView['level']; status: CaseView['status'] }) {
  if (status === 'closed') return <StatusTag status="closed" />;
  return <StatusTag status={level >= publicFrom ? 'breach' : 'pending'} text={`${level}: ${levelWords[level]}`} />;
}

function NextStepNotice({ view: { next, isLate, organisationName, owner } }: { view: CaseView }) {
  if (next.by === null || next.due === null) return null;
  const who = next.by === 'organisation' ? organisationName : (owner ?? 'The stewards');
  return (
    <p className="govuk-inset-text">
      <strong>Next: {nextWords[next.what]}.</strong> {who}, by {formatDate(next.due)}
      {isLate ? ', which is overdue' : ''}.
    </p>
  );
}
