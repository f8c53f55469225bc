import { formatDate } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { Step } from '../domain.ts';
import { missingWords, statusWords, stepWords } from '../words.ts';

/** How far a step is, its planned day, and what is missing for it. */
export function StepStatus({
  step: { status, due, doneOn, isLate, missing },
  isBrief,
}: {
  step: Step;
  isBrief: boolean;
}) {
  return (
    <>
      <StepTag status={status} isLate={isLate} />
      {doneOn && <> on {formatDate(doneOn)}</>}
      {due && status !== 'not_needed' && (
        <p className="govuk-body-s govuk-!-margin-bottom-1">Planned by {formatDate(due)}</p>
      )}
      {isBrief && missing.length > mostInBrief ? (
        <p className="govuk-body-s govuk-!-margin-bottom-1">{missing.length} things are missing</p>
      ) : (
        missing.length > 0 && <Missing missing={missing} />
      )}
    </>
  );
}

const mostInBrief = 3;

function Missing({ missing }: Pick<Step, 'missing'>) {
  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">Missing:</p>
      <ul className="govuk-list govuk-list--bullet govuk-body-s">
        {missing.map((one) => (
          <li key={one}>{missingWords(one)}</li>
        ))}
      </ul>
    </>
  );
}

function StepTag({ status, isLate }: Pick<Step, 'status' | 'isLate'>) {
  if (status === 'done') return <StatusTag status="complete" text={isLate ? 'Done late' : statusWords.done} />;
  if (isLate) return <StatusTag status="overdue" text="Late" />;
  return <StatusTag status={status === 'not_needed' ? 'not_applicable' : status} text={statusWords[status]} />;
}

/** The rows of a summary list on the steps of an employer; in brief where the page lists elsewhere what is missing, or has several employers. */
export function stepRows(steps: readonly Step[], isBrief = false) {
  return steps.map((step) => ({
    key: stepWords[step.code],
    value: <StepStatus key={step.code} step={step} isBrief={isBrief} />,
  }));
}
