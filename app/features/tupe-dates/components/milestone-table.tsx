import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { ShownMilestone } from '../read-dates.server.ts';
import { kindWords, owerWords, stateTags, stateWords } from '../words.ts';

type Props = { declarationId: string; milestones: readonly ShownMilestone[] };

/** Each date of a plan: what it is, who owes it, and how it stands. */
export function MilestoneTable({ declarationId, milestones }: Props) {
  return (
    <ScrollRegion label="Dates">
      <Table
        caption="Dates"
        captionClasses="govuk-table__caption--m"
        stacksOnPhone
        head={['Number', 'Day', 'How it stands', 'What', 'Owed by']}
        rows={milestones.map((milestone, index) => [
          index + 1,
          formatDate(milestone.due),
          <State key="state" declarationId={declarationId} milestone={milestone} />,
          <What key="what" milestone={milestone} />,
          milestone.owedBy ? owerWords[milestone.owedBy] : 'Nobody. It is a day to know',
        ])}
      />
    </ScrollRegion>
  );
}

function What({ milestone: { heading, words, advice, kind, source, verify } }: { milestone: ShownMilestone }) {
  return (
    <>
      <strong>{heading}</strong>
      <br />
      {words}
      {advice && (
        <>
          <br />
          <strong>{advice}</strong>
        </>
      )}
      <br />
      <span className="govuk-hint govuk-!-font-size-16">
        {kindWords[kind]}
        {kind.startsWith('legal') && `: ${source}`}
        {verify && '. To be checked by a steward'}
      </span>
    </>
  );
}

function State({ declarationId, milestone }: { declarationId: string; milestone: ShownMilestone }) {
  const { state, doneOn, doneWords, doneBy, waitsFor, code, heading, mayTick } = milestone;
  return (
    <>
      <StatusTag status={stateTags[state]} text={stateWords[state]} />
      {doneOn && <p className="govuk-body-s govuk-!-margin-bottom-1">{formatDate(doneOn)}</p>}
      {(doneWords || doneBy) && (
        <p className="govuk-body-s govuk-!-margin-bottom-1">{[doneBy, doneWords].filter(Boolean).join(': ')}</p>
      )}
      {waitsFor.length > 0 && state !== 'excused' && (
        <p className="govuk-body-s govuk-!-margin-bottom-1">Waits for {waitsFor.join(', ')}</p>
      )}
      {mayTick && (
        <p className="govuk-body-s govuk-!-margin-bottom-0">
          <a className="govuk-link" href={paths.tupeDate(declarationId, code)}>
            {doneOn ? 'Change' : 'Say that it is done'}
            <span className="govuk-visually-hidden">: {heading}</span>
          </a>
        </p>
      )}
    </>
  );
}
