import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { savedSearchesOf } from '#db/queries/saved-search.ts';
import type { SavedSearchRow } from '#db/tables/alert.table.ts';
import { describeQuery } from './saved-query.ts';

export type ListedSearch = Pick<SavedSearchRow, 'id' | 'name' | 'frequency'> & {
  what: string;
  lines: string[];
  /** To the results of today. */
  href: string;
};

/** A person's saved searches in words. */
export async function listSearches(services: Services, personId: string): Promise<ListedSearch[]> {
  const reference = await services.reference.current();
  const rows = await savedSearchesOf(services.db, personId);
  return rows.map(({ id, name, frequency, page, query }) => ({
    id,
    name,
    frequency,
    what: page === 'profile' ? 'Providers' : 'Opportunities',
    lines: describeQuery({ page, query }, reference),
    href: `${page === 'profile' ? paths.profiles() : paths.opportunities()}${query && `?${query}`}`,
  }));
}
