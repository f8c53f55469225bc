import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import type { DatesView } from '../read-dates.server.ts';
import { noVerdict } from '../words.ts';
import { MilestoneTable } from './milestone-table.tsx';
import { Plans } from './old-plans.tsx';
import { TimelinePicture } from './timeline-picture.tsx';

/** The dates of a declaration: the picture, the table, and the plans so far. */
export function DatesPage({ dates }: { dates: DatesView }) {
  const { head, milestones, transferOn, today, plans, mayMove } = dates;
  const { declarationId } = head;
  return (
    <DeclarationFrame head={head} heading="Dates">
      <p className="govuk-body">
        {transferOn === null
          ? 'No day is planned for the transfer yet. Once there is one, every date is counted from it.'
          : `Staff are planned to transfer on ${formatDate(transferOn)}.`}
      </p>
      <Notices dates={dates} />
      {mayMove && (
        <Button href={paths.tupeDatesMove(declarationId)} variant="secondary">
          {transferOn === null ? 'Plan the day' : 'Move the day'}
        </Button>
      )}
      {milestones.length > 0 && (
        <>
          <TimelinePicture milestones={milestones} today={today} />
          <p className="govuk-body">
            <a className="govuk-link" href={paths.tupeCalendar(declarationId)}>
              Put these dates in a calendar (iCalendar file)
            </a>
          </p>
          <MilestoneTable declarationId={declarationId} milestones={milestones} />
          <InsetText>{noVerdict}</InsetText>
        </>
      )}
      <Plans plans={plans} />
    </DeclarationFrame>
  );
}

function Notices({ dates: { transferOn, transferredOn, oldContractEndsOn } }: { dates: DatesView }) {
  const overlaps = transferOn !== null && oldContractEndsOn !== null && oldContractEndsOn > transferOn;
  return (
    <>
      {transferredOn !== null && transferredOn !== transferOn && (
        <WarningText>
          {`Staff transferred on ${formatDate(transferredOn)}. Move the planned day to it, so that the dates after it are counted from there.`}
        </WarningText>
      )}
      {overlaps && (
        <WarningText>
          {`The old contract ends on ${formatDate(oldContractEndsOn)}, after the planned day. Staff would stand between two employers: agree on one day.`}
        </WarningText>
      )}
    </>
  );
}
