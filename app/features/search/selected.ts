import type { Reference } from '#app/services/reference.ts';
import type { SelectedFilters } from '#app/ui/filter-panel.tsx';
import { addressOf, withoutCode, withoutFilter, withoutWords, withUnsaid } from './change-query.ts';
import { type ListDescription, placeName } from './description.ts';
import type { ListQuery } from './query.ts';
import { nearName } from './restrictions.ts';

type Removable = { text: string; without: ListQuery };

/** All that narrows a list, each with the link to the same list without it. */
export function selectedOf(list: ListDescription, query: ListQuery, reference: Reference): SelectedFilters[] {
  const { text, near, places } = query;
  const groups: [string, Removable[]][] = [
    ['Words', text ? [{ text: `“${text}”`, without: withoutWords(list, query) }] : []],
    [
      list.placeLegend,
      places.map((code) => ({ text: reference.places.name(code), without: withoutCode(query, placeName, code) })),
    ],
    [
      list.nearLegend,
      near
        ? [{ text: `Within ${near.miles} miles of ${near.outcode}`, without: withoutFilter(list, query, nearName) }]
        : [],
    ],
    ...list.filters.map((filter): [string, Removable[]] => [
      filter.legend,
      filter
        .choices(reference)
        .filter(({ value }) => query.codes[filter.name]?.includes(value))
        .map((choice) => ({ text: choice.text, without: withoutCode(query, filter.name, choice.value) })),
    ]),
    ...list.settings.map(({ name, legend }): [string, Removable[]] => [
      legend,
      settingInWords(list, query, name).map((words) => ({ text: words, without: withoutFilter(list, query, name) })),
    ]),
    [
      'Those that do not say',
      query.leftOut.map((name) => ({ text: `Left out: ${legendOf(list, name)}`, without: withUnsaid(query, name) })),
    ],
  ];
  return groups
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => ({
      heading,
      items: items.map((item) => ({ text: item.text, href: addressOf(list, item.without, reference) })),
    }));
}

/** The words of a filter as a reader sees them. */
export function legendOf(list: ListDescription, name: string): string {
  if (name === placeName) return list.placeLegend;
  if (name === nearName) return list.nearLegend;
  return [...list.filters, ...list.settings].find((each) => each.name === name)?.legend ?? name;
}

// A setting within a filter says nothing until something of that filter is ticked.
function settingInWords(list: ListDescription, query: ListQuery, name: string): string[] {
  const setting = list.settings.find((each) => each.name === name);
  if (!setting || query.settings[name] === setting.initial) return [];
  if (setting.within && (query.codes[setting.within] ?? []).length === 0) return [];
  return setting.options.filter(({ value }) => value === query.settings[name]).map(({ text }) => text);
}
