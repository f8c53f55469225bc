import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { FindingList } from '../read-finding.server.ts';
import { severityWords } from '../severity.ts';
import { stateTags, stateWords } from '../words.ts';
import { WhatIsTested } from './what-is-tested.tsx';

type Props = FindingList & { organisationName: string; mayReport: boolean };

/** The findings of an organisation: those to answer first. */
export function FindingListPage({ findings, organisationName, mayReport, page, pages }: Props) {
  return (
    <>
      <span className="govuk-caption-l">{organisationName}</span>
      <h1 className="govuk-heading-l">Findings</h1>
      <p className="govuk-body">
        Every night the rows that you and your partners keep here are tested against your commitments. What they show is
        yours to answer for 10 working days; after that it is public, with your answer.
      </p>
      {findings.length === 0 ? (
        <p className="govuk-body">There are no findings.</p>
      ) : (
        <ScrollRegion label="Findings">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Finding', 'What happened', 'Promise', 'Severity', 'Status', 'Date']}
            rows={findings.map((finding) => [
              <a key={finding.id} className="govuk-link" href={paths.finding(finding.id)}>
                {finding.title}
                <span className="govuk-visually-hidden">, opened {formatDate(finding.openedOn)}</span>
              </a>,
              finding.facts,
              `${finding.itemHeading} (${finding.item})`,
              severityWords[finding.severity],
              <StatusTag key="status" {...statusOf(finding)} />,
              dateOf(finding),
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && <Pagination {...paginationOf(page, pages, (number) => paths.findings(String(number)))} />}
      {mayReport && (
        <>
          <h2 className="govuk-heading-m">Something that nobody has found yet?</h2>
          <p className="govuk-body">A breach that you report yourself counts one step less grave.</p>
          <Button href={paths.findingReport()} variant="secondary">
            Report a breach of your own
          </Button>
        </>
      )}
      <WhatIsTested />
    </>
  );
}

type Listed = FindingList['findings'][number];

const statusOf = ({ status, isAnswered }: Listed) =>
  status === 'open' && isAnswered
    ? { status: 'answered', text: 'Answered' }
    : { status: stateTags[status], text: stateWords[status] };

function dateOf({ status, annotateBy, curedOn, openedOn }: Listed): string {
  if (status === 'open') return `Answer by ${formatDate(annotateBy)}`;
  if (curedOn !== null) return `Cured on ${formatDate(curedOn)}`;
  return `Opened on ${formatDate(openedOn)}`;
}
