import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { DeskList } from '../read-at-desk.server.ts';
import { opennessWords, statusWords, triageWords } from '../words.ts';

export type DeskListFilter = { state: string; triage: string; owner: string };

/** The concerns that stewards have in hand. */
export function DeskListPage({ concerns, total, page, pages, filter }: DeskList & { filter: DeskListFilter }) {
  return (
    <>
      <h1 className="govuk-heading-l">Concerns</h1>
      <StewardshipNavigation current="Concerns" />
      <p className="govuk-body">
        {counted(total, 'concern')}. Who raised one is not in this list. A named concern goes to the organisation first
        and comes here when it was not settled; one that is anonymous is here from the day after it was sent.
      </p>
      <Filters filter={filter} />
      {concerns.length > 0 && (
        <ScrollRegion label="Concerns">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['About', 'Promise', 'Raised', 'Status', 'In hand', 'Waits for', 'Due by']}
            rows={concerns.map((row) => [
              <a key={row.concernId} className="govuk-link" href={paths.stewardshipConcern(row.concernId)}>
                {row.subjectName}
                <span className="govuk-visually-hidden">
                  , {row.item}, here since {formatDate(row.enteredOn)}
                </span>
              </a>,
              `${row.itemHeading} (${row.item})`,
              opennessWords[row.openness],
              <span key="status">
                <StatusTag status={row.status} text={statusWords[row.status]} />{' '}
                {row.triage ? triageWords[row.triage] : ''}
              </span>,
              row.owner ?? 'Nobody yet',
              row.waitsFor === null ? 'Nobody' : waits[row.waitsFor],
              row.due === null ? (
                ''
              ) : (
                <span key="due">
                  {formatDate(row.due)} {row.isLate && <StatusTag status="overdue" />}
                </span>
              ),
            ])}
          />
        </ScrollRegion>
      )}
      {pages > 1 && (
        <Pagination
          {...paginationOf(page, pages, (number) => paths.stewardshipConcerns({ ...filter, page: String(number) }))}
        />
      )}
    </>
  );
}

export const waits = {
  steward: 'A steward',
  subject: 'Whom it is about',
  reporter: 'Whoever raised it',
  both: 'Both sides',
} as const;

function Filters({ filter }: { filter: DeskListFilter }) {
  const link = (text: string, change: Partial<DeskListFilter>) => {
    const to = { ...filter, ...change };
    const isCurrent = to.state === filter.state && to.triage === filter.triage && to.owner === filter.owner;
    return (
      <li key={text}>
        <a className="govuk-link" href={paths.stewardshipConcerns(to)} aria-current={isCurrent ? 'true' : undefined}>
          {text}
        </a>
      </li>
    );
  };
  return (
    <nav aria-label="Filter the concerns">
      <ul className="app-sub-navigation">
        {link('Open', { state: '', triage: '', owner: '' })}
        {link('Mine', { state: '', owner: 'me' })}
        {link('In nobody’s hand', { state: '', owner: 'none' })}
        {Object.entries(triageWords).map(([triage, text]) => link(text, { triage }))}
        {link('Closed', { state: 'closed', triage: '', owner: '' })}
      </ul>
    </nav>
  );
}
