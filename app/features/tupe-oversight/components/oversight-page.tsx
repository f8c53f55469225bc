import { StewardshipNavigation } from '#app/features/stewardship/components/sub-navigation.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { tupeInFull } from '../../tupe/domain.ts';
import { type Filter, filterQuery, showHints, shows, showWords } from '../filter.ts';
import type { OversightAnswer } from '../schema.ts';
import { MonthsPicture } from './months-picture.tsx';
import { OversightFilters } from './oversight-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { TransferTable } from './transfer-table.tsx';
import { UndeclaredTable } from './undeclared-table.tsx';

export type OversightPageProps = {
  answer: OversightAnswer;
  filter: Filter;
  programmes: { code: string; label: string }[];
  mayEscalate: boolean;
};

/** Transfers of staff over the whole market, for stewards. */
export function OversightPage({ answer, filter, programmes, mayEscalate }: OversightPageProps) {
  const { asAt, counts, count, page, pages, transfers, undeclared, people, months, show } = answer;
  return (
    <>
      <h1 className="govuk-heading-l">Transfers of staff</h1>
      <StewardshipNavigation current="TUPE" />
      <p className="govuk-body">
        When work moves, the staff who do it may move with it, under the <Abbr short="TUPE" long={tupeInFull} explain />
        . As at {formatDate(asAt)}.
      </p>
      <Lists counts={counts} filter={filter} />
      <OversightFilters filter={filter} programmes={programmes} />
      <h2 className="govuk-heading-m">{showWords[show]}</h2>
      <p className="govuk-body">{showHints[show]}</p>
      <p className="govuk-body" role="status">
        {showWords[show]}: {count}
      </p>
      {months.length > 0 && <MonthsPicture months={months} />}
      {transfers.length > 0 && <TransferTable transfers={transfers} mayEscalate={mayEscalate} />}
      {undeclared.length > 0 && <UndeclaredTable things={undeclared} mayAsk={mayEscalate} />}
      {people.length > 0 && <PeopleTable lines={people} />}
      {pages > 1 && (
        <Pagination {...paginationOf(page, pages, (number) => paths.stewardshipTupe(filterQuery(filter, number)))} />
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.stewardshipTupeCsv(filterQuery(filter))}>
          This list as CSV
        </a>{' '}
        or{' '}
        <a className="govuk-link" href={paths.stewardshipTupeJson(filterQuery(filter, page))}>
          as JSON
        </a>
      </p>
    </>
  );
}

function Lists({ counts, filter }: { counts: OversightAnswer['counts']; filter: Filter }) {
  return (
    <nav aria-label="Lists of transfers">
      <ul className="app-sub-navigation">
        {shows.map((show) => (
          <li key={show}>
            <a
              className="govuk-link"
              href={paths.stewardshipTupe(filterQuery({ ...filter, show }))}
              aria-current={show === filter.show ? 'page' : undefined}
            >
              {showWords[show]}
              {show !== 'people' && ` (${counts[show] ?? 0})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
