import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { nextStepWords } from '../next-step.ts';
import { shown } from '../queue-filter.ts';
import type { FindingQueue } from '../read-queue.server.ts';
import { severityWords } from '../severity.ts';
import { stateTags, stateWords } from '../words.ts';
import { StewardFilters } from './steward-filters.tsx';
import { WhatIsTested } from './what-is-tested.tsx';

/** The stewards' queue of findings, by date and severity. */
export function StewardFindingListPage({ queue, mayRun }: { queue: FindingQueue; mayRun: boolean }) {
  const { findings, filter, count, page, pages } = queue;
  const address = (number: number) =>
    paths.stewardshipFindings({
      show: filter.show,
      severity: filter.severity ?? undefined,
      test: filter.test ?? undefined,
      mine: filter.mine ? 'yes' : undefined,
      page: String(number),
    });
  return (
    <>
      <h1 className="govuk-heading-l">Findings</h1>
      <StewardshipNavigation current="Findings" />
      <StewardFilters filter={filter} />
      <p className="govuk-body" role="status">
        {shown[filter.show].words}: {count}
      </p>
      {findings.length > 0 && (
        <ScrollRegion label="Findings">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Organisation', 'What was found', 'Severity', 'Status', 'Next']}
            rows={findings.map((finding) => [
              <a key={finding.id} className="govuk-link" href={paths.stewardshipFinding(finding.id)}>
                {finding.organisationName}
                <span className="govuk-visually-hidden">: {finding.title}</span>
              </a>,
              <WhatWasFound key="what" {...finding} />,
              severityWords[finding.severity],
              <StatusTag key="status" status={stateTags[finding.status]} text={stateWords[finding.status]} />,
              nextStepWords(finding),
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && <Pagination {...paginationOf(page, pages, address)} />}
      {mayRun && (
        <PageForm>
          <Button variant="secondary" preventDoubleClick>
            Run all tests now
          </Button>
        </PageForm>
      )}
      <WhatIsTested />
    </>
  );
}

function WhatWasFound({ title, item, facts }: FindingQueue['findings'][number]) {
  return (
    <>
      {title} ({item})<div className="govuk-hint govuk-!-margin-bottom-0">{facts}</div>
    </>
  );
}
