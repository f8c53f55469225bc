const mostPages = 10_000;

/** The page that an address asks for; the first when it asks for none, or for nonsense. */
export function pageNumber(search: URLSearchParams): number {
  const digits = search.get('page') ?? '';
  return /^\d{1,6}$/.test(digits) ? Math.min(mostPages, Math.max(1, Number(digits))) : 1;
}

/** How many pages a list fills; an empty one has a page too. */
export function pageCount(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** One page of a list that is read whole, as what is counted over is. */
export function pageOf<Row>(rows: readonly Row[], page: number, perPage: number) {
  return { rows: rows.slice((page - 1) * perPage, page * perPage), page, hasMore: rows.length > page * perPage };
}
