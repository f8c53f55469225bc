import { paths } from '#app/paths.ts';
import { FilterPanel } from '#app/ui/filter-panel.tsx';
import { Input } from '#app/ui/input.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import { Select } from '#app/ui/select.tsx';
import { ClaimedMark } from '../../matching/components/provider-card.tsx';
import type { ProfileResult } from '../../profiles/search-document.ts';
import type { Loosening } from '../directory-filters.ts';
import type { DirectoryPageData } from '../directory-page.server.ts';

/** The provider directory: filters on the left, whose state is the address, and providers on the right. */
export function DirectoryPage(props: DirectoryPageData) {
  const { answer, search, loosen } = props;
  return (
    <>
      <h1 className="govuk-heading-l">Find a provider</h1>
      <div className="app-filter-layout">
        <DirectoryFilter {...props} />
        <div>
          <ResultCount count={answer.total} one="provider" />
          {answer.total === 0 && <NothingFound loosen={loosen} />}
          <ul className="app-cards">
            {answer.entries.map((entry) => (
              <EntryCard key={entry.organisationId} entry={entry} />
            ))}
          </ul>
          {answer.pages > 1 && (
            <Pagination {...paginationOf(answer.page, answer.pages, (page) => pageHref(search, page))} />
          )}
        </div>
      </div>
    </>
  );
}

function DirectoryFilter({ text, sort, categories, selected }: DirectoryPageData) {
  return (
    <FilterPanel action={paths.profiles()} categories={categories} selected={selected} clearHref={paths.profiles()}>
      <Input name="q" type="search" label="Words" hint="A name, a place or a kind of work" value={text || undefined} />
      <Select
        name="sort"
        label="Sort by"
        value={sort}
        items={[
          { value: 'relevance', text: 'Closest to the words' },
          { value: 'name', text: 'Name' },
        ]}
      />
    </FilterPanel>
  );
}

function NothingFound({ loosen }: { loosen: readonly Loosening[] }) {
  if (loosen.length === 0) {
    return (
      <p className="govuk-body">
        No provider matches, and no one filter alone stands in the way.{' '}
        <a className="govuk-link" href={paths.profiles()}>
          Start again without filters
        </a>
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">No provider matches all of this. Any one of these changes finds some:</p>
      <ul className="govuk-list govuk-list--bullet">
        {loosen.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function EntryCard({ entry }: { entry: ProfileResult }) {
  const { organisationId, name, excerpt, places, services, claimed } = entry;
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.profile(organisationId)}>
          {name}
        </a>
      </h3>
      {claimed ? null : (
        <p className="govuk-body">
          <ClaimedMark claimed={claimed} />
        </p>
      )}
      <p className="app-card__meta">{services.join(', ')}</p>
      <p className="app-card__meta">{places}</p>
      {excerpt && <p className="govuk-body">{excerpt}</p>}
    </li>
  );
}

function pageHref(search: string, page: number): string {
  const address = new URLSearchParams(search);
  address.set('page', String(page));
  return `${paths.profiles()}?${address}`;
}
