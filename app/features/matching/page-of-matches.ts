import { pageCount } from '../page-number.ts';
/** How many matches a page shows. */
export const matchesPerPage = 20;

export type PageOf<Item> = { shown: Item[]; total: number; page: number; pages: number };

/** The page of a list that was asked for, or the last one when there are not that many. */
export function pageWithin<Item>(items: readonly Item[], wanted: number): PageOf<Item> {
  const pages = pageCount(items.length, matchesPerPage);
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * matchesPerPage;
  return { shown: items.slice(start, start + matchesPerPage), total: items.length, page, pages };
}
