import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { Table } from '#app/ui/table.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import { consensusWords, sheetWords } from '../domain.ts';
import type { OwnSheets } from '../read-own-sheets.server.ts';

/** What an assessor has to do for one opportunity, and what the chair has to do besides. */
export function OwnSheetsPage({ sheets }: { sheets: OwnSheets }) {
  const { opportunityId, title } = sheets;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Your score sheets</h1>
          <Body sheets={sheets} />
        </div>
      </div>
    </>
  );
}

function Body({ sheets }: { sheets: OwnSheets }) {
  const { opportunityId, isOver, isOpened, responseDeadline, hasCriteria, declared, isChair, end } = sheets;
  if (!isOver)
    return (
      <p className="govuk-body">
        The answers are sealed{responseDeadline && ` until the end of ${formatDate(responseDeadline)}`}. We will write
        to you when you can begin.
      </p>
    );
  if (!isOpened) return <p className="govuk-body">No answer is open to assess.</p>;
  if (!hasCriteria)
    return (
      <p className="govuk-body">This opportunity was published without criteria, so its answers cannot be scored.</p>
    );
  if (!declared)
    return (
      <>
        <p className="govuk-body">First say which providers you have a conflict of interest with.</p>
        <Button href={paths.opportunityConflicts(opportunityId)}>Declare conflicts</Button>
      </>
    );
  return (
    <>
      {end ? <Ended sheets={sheets} /> : <Scoring sheets={sheets} />}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.opportunityComparison(opportunityId)}>
          Compare the providers side by side
        </a>
      </p>
      {isChair && !end && <Chair sheets={sheets} />}
    </>
  );
}

function Scoring({ sheets: { opportunityId, answers, conflicts } }: { sheets: OwnSheets }) {
  return (
    <>
      <p className="govuk-body">
        Score each answer by itself. Nobody sees your scores before all assessors have locked theirs.
        {conflicts > 0 && ` You do not see ${counted(conflicts, 'provider')} that you have a conflict with.`}
      </p>
      <TaskList
        idPrefix="sheet"
        items={answers.map(({ interestId, number, sheet }) => ({
          title: `Provider ${number}`,
          href: paths.opportunityAssessment(opportunityId, interestId),
          status: sheet === 'locked' ? sheetWords[sheet] : { tag: { text: sheetWords[sheet] } },
        }))}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.opportunityConflicts(opportunityId)}>
          Declare another conflict
        </a>
      </p>
    </>
  );
}

function Ended({ sheets: { opportunityId, answers, end } }: { sheets: OwnSheets }) {
  return (
    <>
      <InsetText>
        {end?.how === 'closed'
          ? `The chair has closed scoring: ${end.reason}`
          : 'All assessors have locked their scores.'}{' '}
        You now see each other’s locked scores.
      </InsetText>
      <h2 className="govuk-heading-m">What you agree on</h2>
      <TaskList
        idPrefix="consensus"
        items={answers.map(({ interestId, number, consensus, isRecorder }) => ({
          title: `Provider ${number}`,
          href: paths.opportunityConsensus(opportunityId, interestId),
          hint: isRecorder && consensus !== 'locked' ? 'You record it' : undefined,
          status: consensus === 'locked' ? consensusWords[consensus] : { tag: { text: consensusWords[consensus] } },
        }))}
      />
    </>
  );
}

function Chair({ sheets: { opportunityId, others } }: { sheets: OwnSheets }) {
  return (
    <>
      <Table
        caption="How far the assessors are"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Assessor', 'To lock']}
        rows={others.map(({ name, declared, waiting }) => [
          name || 'An assessor',
          declared ? (waiting === 0 ? 'All locked' : counted(waiting, 'answer')) : 'Has not declared conflicts',
        ])}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.opportunityScoringClose(opportunityId)}>
          Close scoring before all have locked
        </a>
      </p>
    </>
  );
}
