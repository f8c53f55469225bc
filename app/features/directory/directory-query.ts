import type { Reference } from '#app/services/reference.ts';
import { type ListQuery, readListQuery, writeListQuery } from '../search/query.ts';
import { providerList } from './provider-list.ts';

export type DirectoryQuery = ListQuery;

/** Reads a search of the directory from an address. What is not understood is left out: a bad address still answers. */
export function readDirectoryQuery(search: URLSearchParams, reference: Reference): DirectoryQuery {
  return readListQuery(providerList, search, reference);
}

/** A search of the directory as the end of an address, the same for all addresses that ask the same; without its page. */
export function writeDirectoryQuery(query: Omit<DirectoryQuery, 'page'>, reference: Reference): URLSearchParams {
  return writeListQuery(providerList, query, reference);
}

/** The canonical query string of an address of the directory, for keeping a search. */
export function canonicalDirectoryQuery(search: URLSearchParams, reference: Reference): string {
  return writeDirectoryQuery(readDirectoryQuery(search, reference), reference).toString();
}
