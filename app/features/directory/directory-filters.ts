import { paths } from '#app/paths.ts';
import type { Reference } from '#app/services/reference.ts';
import { withoutFilter } from '#app/ui/filter-links.ts';
import type { FilterCategory } from '#app/ui/filter-panel.tsx';
import { codesOf, type DirectoryQuery, type FilterName, filterNames, writeDirectoryQuery } from './directory-query.ts';
import type { DirectoryAnswer } from './search-directory.server.ts';

const legends: Record<FilterName, string> = {
  nation: 'Nation',
  region: 'Region',
  district: 'Local authority district',
  service: 'Service',
  group: 'Customer group',
  specialism: 'Specialism or health condition',
  capability: 'Capability, practised or better',
  size: 'Size of organisation',
  legal_form: 'Legal form',
  claimed: 'Who wrote it',
};

/** The filters to offer: each with the codes that somebody has, or that are ticked. */
export function directoryCategories(
  { filters }: DirectoryQuery,
  { facets }: DirectoryAnswer,
  reference: Reference,
): FilterCategory[] {
  return filterNames
    .filter((name) => name !== 'district' || isNarrowed(filters))
    .map((name) => ({
      name,
      legend: legends[name],
      values: filters[name],
      items: codesOf(name, reference)
        .filter(({ code }) => name !== 'district' || isWithin(code, filters, reference))
        .map(({ code, label }) => ({ value: code, text: label, count: facets[name]?.[code] ?? 0 }))
        .filter(({ value, count }) => count > 0 || filters[name].includes(value)),
    }))
    .filter(({ items }) => items.length > 0);
}

export type Loosening = { text: string; href: string };

/** Which filters alone stand between a search and any result, each with the link that takes it away. */
export function loosenings(
  query: DirectoryQuery,
  answer: DirectoryAnswer,
  categories: readonly FilterCategory[],
): Loosening[] {
  const search = writeDirectoryQuery(query);
  const ways = categories
    .filter(({ values, items }) => values.length > 0 && items.some(({ count }) => (count ?? 0) > 0))
    .map(({ name, legend, values }) => ({
      text: `Remove the filter “${legend}”`,
      href: values.reduce((href, value) => without(href, name, value), `${paths.profiles()}?${search}`),
    }));
  const words = answer.totalWithoutText
    ? [{ text: `Remove the words “${query.text}”`, href: without(`${paths.profiles()}?${search}`, 'q', query.text) }]
    : [];
  return [...words, ...ways];
}

function without(href: string, name: string, value: string): string {
  const [path = '', search = ''] = href.split('?');
  return withoutFilter(path, new URLSearchParams(search), name, value);
}

// Some 360 districts are too many to read: they are offered once a nation or region is chosen.
function isNarrowed({ nation, region, district }: DirectoryQuery['filters']): boolean {
  return nation.length + region.length + district.length > 0;
}

function isWithin(
  code: string,
  { nation, region, district }: DirectoryQuery['filters'],
  { places }: Reference,
): boolean {
  const found = places.district(code);
  if (!found) return false;
  if (district.includes(code)) return true;
  return region.length > 0 ? region.includes(found.region) : nation.includes(found.nation);
}
