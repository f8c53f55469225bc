const mostPages = 10_000;

/** The page that an address asks for; the first when it asks for none, or for nonsense. */
export function pageNumber(search: URLSearchParams): number {
  const digits = search.get('page') ?? '';
  return /^\d{1,6}$/.test(digits) ? Math.min(mostPages, Math.max(1, Number(digits))) : 1;
}
