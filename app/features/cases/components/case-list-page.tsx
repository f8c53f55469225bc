import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { levels } from '../ladder.ts';
import type { CaseList, ListedCase, OwnCases } from '../list-cases.server.ts';
import { nextWords } from '../next-step.ts';
import { levelWords } from '../words.ts';
import { LevelTag } from './case-facts.tsx';

export type CaseListFilter = { status: string; level: string; owner: string };

/** The queue of cases, by the day on which a steward takes the next step. */
export function CaseListPage({ cases, total, page, pages, filter }: CaseList & { filter: CaseListFilter }) {
  return (
    <>
      <h1 className="govuk-heading-l">Cases</h1>
      <StewardshipNavigation current="Cases" />
      <p className="govuk-body">
        {counted(total, 'case')}. A case follows from a confirmed breach, and says at each moment who takes the next
        step and by when.{' '}
        <a className="govuk-link" href={paths.stewardshipUndertakings()}>
          How stewards keep to their own days
        </a>
        .
      </p>
      <Filters filter={filter} />
      {cases.length > 0 && (
        <ScrollRegion label="Cases">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Organisation', 'Level', 'Owner', 'Next step', 'By']}
            rows={cases.map((row) => [
              <a key={row.caseId} className="govuk-link" href={paths.stewardshipCase(row.caseId)}>
                {row.organisationName}
              </a>,
              <Level key="level" row={row} />,
              row.owner ?? 'Nobody yet',
              nextWords[row.next.what],
              <Due key="due" row={row} />,
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => paths.stewardshipCases({ ...filter, page: String(number) }))}
        />
      )}
    </>
  );
}

/** An organisation's own cases. */
export function OwnCasesPage({ cases }: OwnCases) {
  return (
    <>
      <h1 className="govuk-heading-l">Cases about your conduct</h1>
      <p className="govuk-body">
        A case follows from a confirmed breach of what you committed to. You answer, propose how to put it right, and
        reply before anything becomes public.
      </p>
      {cases.length === 0 ? (
        <p className="govuk-body">There is none.</p>
      ) : (
        <ScrollRegion label="Cases">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Opened', 'Level', 'Next step', 'By']}
            rows={cases.map((row) => [
              <a key={row.caseId} className="govuk-link" href={paths.case(row.caseId)}>
                {formatDate(row.openedOn)}
              </a>,
              <Level key="level" row={row} />,
              `${nextWords[row.next.what]}${row.next.by === 'steward' ? ' (the stewards)' : ''}`,
              <Due key="due" row={row} />,
            ])}
          />
        </ScrollRegion>
      )}
    </>
  );
}

function Level({ row: { level, proposed, status } }: { row: ListedCase }) {
  return (
    <>
      <LevelTag level={level} status={status} />
      {proposed !== null && <span className="govuk-!-display-block">{levelWords[proposed]} proposed</span>}
    </>
  );
}

function Due({ row: { next, isLate } }: { row: ListedCase }) {
  if (next.due === null) return null;
  return (
    <>
      {formatDate(next.due)} {isLate && <StatusTag status="overdue" />}
    </>
  );
}

function Filters({ filter }: { filter: CaseListFilter }) {
  const link = (text: string, change: Partial<CaseListFilter>) => {
    const to = { ...filter, ...change };
    const isCurrent = to.status === filter.status && to.level === filter.level && to.owner === filter.owner;
    return (
      <li key={text}>
        <a className="govuk-link" href={paths.stewardshipCases(to)} aria-current={isCurrent ? 'true' : undefined}>
          {text}
        </a>
      </li>
    );
  };
  return (
    <nav aria-label="Filter the cases">
      <ul className="app-sub-navigation">
        {link('Open', { status: '', level: '', owner: '' })}
        {link('Mine', { status: '', owner: 'me' })}
        {link('Without an owner', { status: '', owner: 'none' })}
        {levels.map((level) => link(levelWords[level], { level: String(level) }))}
        {link('Closed', { status: 'closed', level: '', owner: '' })}
      </ul>
    </nav>
  );
}
