import type { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { profileResult } from '../profiles/search-document.ts';
import { listAnswerOf } from '../search/list-answer.ts';
import { passagesOf } from '../search/passages.ts';
import { searchList } from '../search/search-list.server.ts';
import { type DirectoryQuery, readDirectoryQuery } from './directory-query.ts';
import { providerList } from './provider-list.ts';

/** What the directory answers, as a page and as JSON. */
export const directoryAnswer = listAnswerOf(profileResult);
export type DirectoryAnswer = z.infer<typeof directoryAnswer>;
export type DirectoryEntry = DirectoryAnswer['results'][number];

export type FoundDirectory = { query: DirectoryQuery; answer: DirectoryAnswer };

/** Searches the published profiles and directory entries as an address asks. Everyone sees the same. */
export async function searchDirectory(services: Services, search: URLSearchParams): Promise<FoundDirectory> {
  const query = readDirectoryQuery(search, await services.reference.current());
  const { hits, ...found } = await searchList(services, providerList, query);
  const results = hits.map((hit) => ({ ...profileResult.parse(hit.data), passages: passagesOf(hit) }));
  return { query, answer: { ...found, results } };
}
