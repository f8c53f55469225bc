import type { Reference } from '#app/services/reference.ts';
import { canonicalDirectoryQuery, readDirectoryQuery } from '../directory/directory-query.ts';
import { providerList } from '../directory/provider-list.ts';
import { opportunityList } from '../opportunities/opportunity-list.ts';
import { canonicalOpportunityQuery, readOpportunityQuery } from '../opportunities/search-query.ts';
import { selectedOf } from '../search/selected.ts';

export type SavedQuery = { page: 'opportunity' | 'profile'; query: string };

const mostCharacters = 4000;
const mostValues = 5;

/**
 * The search that an address asks to save, in the one form that all addresses for it share: how its results were sorted
 * and paged says nothing about what it looks for.
 * @returns null when the address does not say of which page it is, or is longer than a page makes one
 */
export function queryToSave(address: URLSearchParams, reference: Reference): SavedQuery | null {
  const page = address.get('in');
  if (page !== 'opportunity' && page !== 'profile') return null;
  const kept = new URLSearchParams(address);
  kept.delete('sort');
  const query =
    page === 'profile' ? canonicalDirectoryQuery(kept, reference) : canonicalOpportunityQuery(kept, reference);
  return query.length > mostCharacters ? null : { page, query };
}

/** What a saved search looks for, a line for its words and for each of its filters. */
export function describeQuery({ page, query }: SavedQuery, reference: Reference): string[] {
  const address = new URLSearchParams(query);
  const selected =
    page === 'profile'
      ? selectedOf(providerList, readDirectoryQuery(address, reference), reference)
      : selectedOf(opportunityList, readOpportunityQuery(address, reference), reference);
  return selected.map(({ heading, items }) => {
    const shown = items.slice(0, mostValues).map(({ text }) => text);
    const others = items.length > mostValues ? [`${items.length - mostValues} more`] : [];
    return `${heading}: ${[...shown, ...others].join(' or ')}`;
  });
}
