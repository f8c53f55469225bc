import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';

/** The ways to the other pages of a steward's list; nothing when there is only one. */
export function Pages({ page, pages, address }: { page: number; pages: number; address: string }) {
  if (pages <= 1) return null;
  return <Pagination {...paginationOf(page, pages, (number) => `${address}?page=${number}`)} />;
}
