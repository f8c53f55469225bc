import type { FilterCategory, SelectedFilters } from './filter-panel.tsx';

/** The address of the same search without one of its filters, and back on its first page. */
export function withoutFilter(path: string, search: URLSearchParams, name: string, value: string): string {
  const kept = new URLSearchParams(search);
  kept.delete(name, value);
  kept.delete('page');
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** The filters that a search uses, each with the link that takes it away. */
export function selectedFilters(
  path: string,
  search: URLSearchParams,
  categories: readonly FilterCategory[],
): SelectedFilters[] {
  return categories
    .map(({ legend, name, items, values }) => ({
      heading: legend,
      items: items
        .filter(({ value }) => values.includes(value))
        .map(({ value, text }) => ({ text, href: withoutFilter(path, search, name, value) })),
    }))
    .filter(({ items }) => items.length > 0);
}
