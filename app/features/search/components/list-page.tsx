import type { ReactNode } from 'react';
import { DegradedNotice } from '#app/ui/degraded-notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import type { ListPageData } from '../list-page.server.ts';
import { ListFilter } from './list-filter.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ResultTools } from './result-tools.tsx';

type ListPageProps = {
  list: ListPageData;
  heading: string;
  /** What the search box is for. */
  searchLabel: string;
  searchHint: string;
  /** What can be done with this search, beside its heading: to save it. */
  actions?: ReactNode;
  /** The way to ask for the same in whole sentences, which finds what filters and words leave out. */
  ownWords: { href: string; text: string };
  /** The results, as list items. */
  children: ReactNode;
};

/** A searchable list: filters on the left, whose state is the address, and what was found on the right. */
export function ListPage({ list, heading, searchLabel, searchHint, actions, ownWords, children }: ListPageProps) {
  const { total, page, pages, one, other, path, search } = list;
  return (
    <>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={ownWords.href}>
          {ownWords.text}
        </a>
      </p>
      <DegradedNotice degraded={list.degraded} />
      <div className="app-filter-layout">
        <ListFilter list={list} searchLabel={searchLabel} searchHint={searchHint} />
        <section aria-labelledby="result-count">
          <div className="app-results__head">
            <ResultCount count={total} one={one} other={other} />
            {actions}
          </div>
          {total === 0 ? <NothingFound list={list} /> : <ResultTools list={list} />}
          <ul className="app-cards">{children}</ul>
          {pages > 1 && <Pagination {...paginationOf(page, pages, (number) => pageHref(path, search, number))} />}
        </section>
      </div>
    </>
  );
}

function pageHref(path: string, search: string, page: number): string {
  const address = new URLSearchParams(search);
  address.set('page', String(page));
  return `${path}?${address}`;
}
