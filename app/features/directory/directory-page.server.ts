import type { Services } from '#app/services/services.ts';
import { type ListPageData, listPageOf } from '../search/list-page.server.ts';
import { providerList } from './provider-list.ts';
import { type DirectoryEntry, searchDirectory } from './search-directory.server.ts';

export type DirectoryPageData = { list: ListPageData; results: DirectoryEntry[] };

/** All that the directory page shows for an address. */
export async function directoryPageOf(services: Services, address: URLSearchParams): Promise<DirectoryPageData> {
  const { query, answer } = await searchDirectory(services, address);
  return { list: await listPageOf(services, providerList, query, answer), results: answer.results };
}
