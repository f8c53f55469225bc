import type { PaginationItem, PaginationProps } from './pagination.tsx';

/** The first page, the last, this one and its neighbours, with gaps between: what a numbered pagination shows. */
export function paginationOf(
  page: number,
  pages: number,
  hrefOf: (page: number) => string,
): Required<Pick<PaginationProps, 'items'>> & Pick<PaginationProps, 'previous' | 'next'> {
  return {
    previous: page > 1 ? { href: hrefOf(page - 1) } : undefined,
    items: withGaps(page, pages).map(
      (number): PaginationItem =>
        number === 'gap' ? { ellipsis: true } : { number, href: hrefOf(number), current: number === page },
    ),
    next: page < pages ? { href: hrefOf(page + 1) } : undefined,
  };
}

function withGaps(page: number, pages: number): (number | 'gap')[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? 0;
    // A gap of one page would take as much room as its number.
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? ['gap' as const, number] : [number];
  });
}
