import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import type { SearchQuery } from '#search/engine.ts';
import { profileResult } from '../profiles/search-document.ts';
import { type DirectoryQuery, filterNames, readDirectoryQuery } from './directory-query.ts';

export const entriesPerPage = 20;

/** What the directory answers, as a page and as JSON. */
export const directoryAnswer = z.object({
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  entries: z.array(profileResult),
  /** How many entries each code would leave, by filter. */
  facets: z.record(z.string(), z.record(z.string(), z.number())),
  /** How many there would be without the words, where there are none with them. */
  totalWithoutText: z.number().nullable(),
});
export type DirectoryAnswer = z.infer<typeof directoryAnswer>;

export type FoundDirectory = { query: DirectoryQuery; answer: DirectoryAnswer };

/** Searches the published profiles and directory entries as an address asks. Everyone sees the same. */
export async function searchDirectory(services: Services, search: URLSearchParams): Promise<FoundDirectory> {
  const query = readDirectoryQuery(search, await services.reference.current());
  const asked = toSearchQuery(query);
  const { hits, total, facets } = await services.search.search('profile', asked);
  const pages = Math.max(1, Math.ceil(total / entriesPerPage));
  if (query.page > pages) return searchDirectory(services, withPage(search, pages));
  const answer = {
    total,
    page: query.page,
    pages,
    entries: hits.map(({ data }) => profileResult.parse(data)),
    facets,
    totalWithoutText: total === 0 && query.text !== '' ? await countWithoutText(services, asked) : null,
  };
  return { query, answer };
}

// Somebody kept the address of a page that is no longer there: the last one is nearest to it.
function withPage(search: URLSearchParams, page: number): URLSearchParams {
  const other = new URLSearchParams(search);
  other.set('page', String(page));
  return other;
}

async function countWithoutText({ search }: Services, { filters }: SearchQuery): Promise<number> {
  return (await search.search('profile', { filters, limit: 1 })).total;
}

function toSearchQuery({ text, filters, sort, page }: DirectoryQuery): SearchQuery {
  return {
    text: text || undefined,
    filters: filterNames.map((field) => ({ field, anyOf: filters[field] })).filter(({ anyOf }) => anyOf.length > 0),
    facets: filterNames,
    sort: sort === 'name' ? { sortKey: 'name', direction: 'ascending' } : 'relevance',
    offset: (page - 1) * entriesPerPage,
    limit: entriesPerPage,
  };
}
