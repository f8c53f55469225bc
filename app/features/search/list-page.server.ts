import type { Services } from '#app/services/services.ts';
import type { FilterCategory, FilterSetting } from '#app/ui/filter-category.tsx';
import type { SelectedFilters } from '#app/ui/filter-panel.tsx';
import { addressOf } from './change-query.ts';
import type { ListDescription } from './description.ts';
import { categoriesOf, hiddenFieldsOf, settingsOf } from './list-filters.ts';
import { type Loosening, loosenings } from './loosen.server.ts';
import { radii, usualRadius } from './near.ts';
import { type ListQuery, writeListQuery } from './query.ts';
import type { FoundList } from './search-list.server.ts';
import { selectedOf } from './selected.ts';

export type SortLink = { text: string; href: string; isCurrent: boolean };

/** All that the page around a list of results shows; everything in it is plain data. */
export type ListPageData = {
  index: ListDescription['index'];
  path: string;
  one: string;
  other: string;
  text: string;
  /** The query as the end of an address, without its page: what is kept when a search is saved. */
  search: string;
  total: number;
  page: number;
  pages: number;
  degraded: boolean;
  near: { legend: string; postcode: string; miles: number; radii: number[]; error: string | null };
  settings: FilterSetting[];
  categories: FilterCategory[];
  hiddenFields: Record<string, string | string[] | undefined>;
  selected: SelectedFilters[];
  sorts: SortLink[];
  loosen: Loosening[];
};

/** Puts a found list into what its page shows. */
export async function listPageOf(
  services: Services,
  list: ListDescription,
  query: ListQuery,
  found: Omit<FoundList, 'hits'>,
): Promise<ListPageData> {
  const reference = await services.reference.current();
  const { total, page, pages, degraded } = found;
  const { index, path, one, other } = list;
  const categories = categoriesOf(list, query, found.counts, reference);
  return {
    ...{ index, path, one, other, total, page, pages, degraded },
    text: query.text,
    search: writeListQuery(list, query, reference).toString(),
    near: nearOf(list, query),
    settings: settingsOf(list, query),
    categories,
    hiddenFields: hiddenFieldsOf(list, query, categories),
    selected: selectedOf(list, query, reference),
    sorts: list.sorts
      .filter(({ value }) => value !== 'relevance' || query.text !== '')
      .map(({ value, text }) => ({
        text,
        href: addressOf(list, { ...query, sort: value }, reference),
        isCurrent: value === query.sort,
      })),
    loosen: total === 0 ? await loosenings(services, list, query) : [],
  };
}

function nearOf({ nearLegend }: ListDescription, { near, unknownPostcode }: ListQuery): ListPageData['near'] {
  return {
    legend: nearLegend,
    postcode: near?.outcode ?? unknownPostcode ?? '',
    miles: near?.miles ?? usualRadius,
    radii: [...radii],
    error:
      unknownPostcode === null
        ? null
        : `No postcode starts with “${unknownPostcode}”. Enter a postcode or its first half, like HU1`,
  };
}
