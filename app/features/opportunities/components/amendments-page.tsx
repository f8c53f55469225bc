import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Amendment } from '../list-amendments.server.ts';
import { DifferencesTable } from './differences-table.tsx';

type AmendmentsPageProps = { opportunityId: string; title: string; amendments: readonly Amendment[] };

/** Every change since publication, the last first: why, and what differs. */
export function AmendmentsPage({ opportunityId, title, amendments }: AmendmentsPageProps) {
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Changes since publication</h1>
      {amendments.length === 0 && <p className="govuk-body">Nothing has changed since it was published.</p>}
      {amendments.map((amendment) => (
        <AmendmentSection key={amendment.version} amendment={amendment} />
      ))}
    </>
  );
}

function AmendmentSection({ amendment }: { amendment: Amendment }) {
  const { version, madeAt, reason, changesNeed, unmovedReason, changes } = amendment;
  const heading = `Version ${version}, published on ${formatInstant(madeAt)}`;
  return (
    <section>
      <h2 className="govuk-heading-m">{heading}</h2>
      <SummaryList
        rows={[
          { key: 'Why', value: reason },
          { key: 'What is needed', value: changesNeed ? 'Changed' : 'Not changed' },
          { key: 'Deadline', value: deadlineInWords(amendment) },
          unmovedReason !== null && { key: 'Why the deadline did not move', value: unmovedReason },
        ]}
      />
      <DifferencesTable label={`What version ${version} changed`} changes={changes} />
    </section>
  );
}

function deadlineInWords({ deadlineBefore, deadlineAfter }: Amendment): string {
  if (!deadlineBefore || !deadlineAfter) return 'Not stated';
  return deadlineBefore === deadlineAfter
    ? `Still ${formatDate(deadlineAfter)}`
    : `Moved from ${formatDate(deadlineBefore)} to ${formatDate(deadlineAfter)}`;
}
