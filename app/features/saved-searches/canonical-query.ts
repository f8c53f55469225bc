const mostCharacters = 2000;
const shownOnly = new Set(['in', 'page', 'sort', 'form_key']);

/**
 * A search as it is kept: what it looks for, in one order, so that the same search has one form whichever way it was put
 * together. How its results were sorted and paged says nothing about what it looks for.
 */
export function canonicalQuery(address: URLSearchParams): string {
  const kept = [...address]
    .map(([name, value]): [string, string] => [name, value.trim()])
    .filter(([name, value]) => value !== '' && !shownOnly.has(name));
  const unique = new Map(kept.map((entry) => [JSON.stringify(entry), entry]));
  const sorted = [...unique].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, entry]) => entry);
  const query = new URLSearchParams();
  for (const [name, value] of sorted) {
    query.append(name, value);
    // A search that long was not made on our pages: what is too much is left out.
    if (query.toString().length > mostCharacters) query.delete(name, value);
  }
  return query.toString();
}

/** The search that an address asks to save; null when it does not say of which page. */
export function searchToSave(address: URLSearchParams): { page: 'opportunity' | 'profile'; query: string } | null {
  const page = address.get('in');
  return page === 'opportunity' || page === 'profile' ? { page, query: canonicalQuery(address) } : null;
}
