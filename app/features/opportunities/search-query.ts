import type { Reference } from '#app/services/reference.ts';
import { type ListQuery, readListQuery, writeListQuery } from '../search/query.ts';
import { opportunityList } from './opportunity-list.ts';

export type OpportunityQuery = ListQuery;

/** Reads a search of opportunities from an address. What is not understood is left out: a bad address still answers. */
export function readOpportunityQuery(search: URLSearchParams, reference: Reference): OpportunityQuery {
  return readListQuery(opportunityList, search, reference);
}

/** A search of opportunities as the end of an address, the same for all addresses that ask the same; without its page. */
export function writeOpportunityQuery(query: Omit<OpportunityQuery, 'page'>, reference: Reference): URLSearchParams {
  return writeListQuery(opportunityList, query, reference);
}

/** The canonical query string of an address of the list, for keeping a search. */
export function canonicalOpportunityQuery(search: URLSearchParams, reference: Reference): string {
  return writeOpportunityQuery(readOpportunityQuery(search, reference), reference).toString();
}
