import { formatDate } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { OwnConcern as Concern } from '../read-own.server.ts';
import { clockWords, concernWords, opennessWords, outcomeWords, triageWords } from '../words.ts';

/** All that who raised a concern reads of it. */
export function OwnConcern({ concern }: { concern: Concern }) {
  const { triage, triageReason, outcome, outcomeReason, clocks, answers } = concern;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Status',
            value: <StatusTag key="status" status={concern.status} text={concernWords[concern.status]} />,
          },
          { key: 'About', value: concern.subjectName },
          { key: 'The promise', value: `${concern.item.heading} (${concern.item.code})` },
          { key: 'Raised on', value: formatDate(concern.raisedOn) },
          { key: 'Raised', value: opennessWords[concern.openness] },
          { key: 'They may read your words', value: readBy(concern) },
          { key: 'What happened', value: <OwnWords key="grounds" text={concern.grounds} /> },
          concern.wanted !== '' && { key: 'What you want', value: <OwnWords key="wanted" text={concern.wanted} /> },
          concern.litigation && { key: 'In legal action', value: 'Yes: there is no mediation' },
          ...answers.map((answer) => ({ key: 'Their answer', value: <OwnWords key="answer" text={answer} /> })),
          triage !== null && { key: 'What a steward says', value: [triageWords[triage], triageReason].join('. ') },
          concern.mediator !== null && { key: 'Mediator', value: concern.mediator },
          concern.mediationTerms !== null && { key: 'What was agreed', value: concern.mediationTerms },
          outcome !== null && { key: 'Decision', value: [outcomeWords[outcome], outcomeReason].join('. ') },
        ]}
      />
      {clocks.length > 0 && (
        <Table
          caption="What is due"
          captionClasses="govuk-table__caption--m"
          head={['What', 'By the end of']}
          rows={clocks.map(({ clock, due, isLate }) => [
            clockWords[clock],
            isLate ? `${formatDate(due)}: late` : formatDate(due),
          ])}
        />
      )}
    </>
  );
}

function readBy({ openness, isShown, shownOn, isAggregated }: Concern): string {
  if (openness === 'named') return 'Yes';
  if (shownOn) return `Yes, since ${formatDate(shownOn)}`;
  if (isShown) return 'Yes, from the first of next month on';
  return isAggregated ? 'No. They know that 3 or more organisations raised this promise' : 'No';
}

/** What somebody wrote, with its lines as they were. */
export function OwnWords({ text }: { text: string }) {
  return <span className="app-own-words">{text}</span>;
}
