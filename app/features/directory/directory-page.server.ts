import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { selectedFilters } from '#app/ui/filter-links.ts';
import type { FilterCategory, SelectedFilters } from '#app/ui/filter-panel.tsx';
import { directoryCategories, type Loosening, loosenings } from './directory-filters.ts';
import { writeDirectoryQuery } from './directory-query.ts';
import { type DirectoryAnswer, searchDirectory } from './search-directory.server.ts';

export type DirectoryPageData = {
  text: string;
  sort: 'relevance' | 'name';
  /** The search without its page, for the links to other pages. */
  search: string;
  answer: DirectoryAnswer;
  categories: FilterCategory[];
  selected: SelectedFilters[];
  loosen: Loosening[];
};

/** All that the directory page shows for an address. */
export async function directoryPageOf(services: Services, address: URLSearchParams): Promise<DirectoryPageData> {
  const { query, answer } = await searchDirectory(services, address);
  const categories = directoryCategories(query, answer, await services.reference.current());
  const search = writeDirectoryQuery(query);
  return {
    text: query.text,
    sort: query.sort,
    search: search.toString(),
    answer,
    categories,
    selected: selectedFilters(paths.profiles(), search, categories),
    loosen: answer.total === 0 ? loosenings(query, answer, categories) : [],
  };
}
