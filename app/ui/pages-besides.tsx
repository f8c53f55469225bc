import { Pagination } from './pagination.tsx';

type Props = { page: number; hasMore: boolean; hrefOf(search: { page: string }): string };

/** The ways to the pages before and after. */
export function PagesBesides({ page, hasMore, hrefOf }: Props) {
  if (page === 1 && !hasMore) return null;
  const to = (number: number) => ({ href: hrefOf({ page: String(number) }) });
  return <Pagination previous={page > 1 ? to(page - 1) : undefined} next={hasMore ? to(page + 1) : undefined} />;
}
