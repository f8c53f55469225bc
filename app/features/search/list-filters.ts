import type { Reference } from '#app/services/reference.ts';
import type { FilterCategory, FilterSetting } from '#app/ui/filter-category.tsx';
import type { FilterBranch } from '#app/ui/filter-tree.tsx';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { type CodeFilter, type ListDescription, placeName, type Setting, silentNames, unsaid } from './description.ts';
import { levelOf, type PlaceLevel } from './places.ts';
import { type ListQuery, usualSort } from './query.ts';
import type { Counts } from './search-list.server.ts';

/** The filters shown open whether or not something in them is ticked. */
const openFirst = [placeName, 'service'];

/** The filters with how many each choice would leave. What would leave none is left out, unless it is ticked. */
export function categoriesOf(
  list: ListDescription,
  query: ListQuery,
  counts: Counts,
  reference: Reference,
): FilterCategory[] {
  return [
    placeCategory(list, query, counts, reference),
    ...list.filters.map((filter) => categoryOf(list, filter, query, counts, reference)),
  ].filter(({ items, branches, unsaid: silent }) => items.length > 0 || branches?.length || silent?.included === false);
}

/** What the form sends besides what is shown: the order, and the filters out of sight that include those that do not say. */
export function hiddenFieldsOf(
  list: ListDescription,
  query: ListQuery,
  shown: readonly FilterCategory[],
): Record<string, string | string[] | undefined> {
  const boxes = shown.filter((category) => category.unsaid).map(({ name }) => name);
  const outOfSight = silentNames(list).filter((name) => !boxes.includes(name) && !query.leftOut.includes(name));
  return {
    sort: query.sort === usualSort(list, query.text) ? undefined : query.sort,
    unsaid: ['none', ...outOfSight],
  };
}

/** The settings that stand on their own, for the fields above the filters. */
export function settingsOf(list: ListDescription, query: ListQuery, within?: string): FilterSetting[] {
  return list.settings.filter((setting) => setting.within === within).map((setting) => settingOf(setting, query));
}

function settingOf({ name, legend, hint, options, initial }: Setting, { settings }: ListQuery): FilterSetting {
  return { name, legend, hint, options: [...options], value: settings[name] ?? initial };
}

function categoryOf(
  list: ListDescription,
  filter: CodeFilter,
  query: ListQuery,
  counts: Counts,
  reference: Reference,
): FilterCategory {
  const { name, legend, hint } = filter;
  const values = query.codes[name] ?? [];
  const found = counts[name] ?? {};
  return {
    name,
    legend,
    hint,
    values,
    items: filter
      .choices(reference)
      .map(({ value, text }) => ({ value, text, count: found[value] ?? 0 }))
      .filter(({ value, count }) => count > 0 || values.includes(value))
      // A long list scrolls in its place: what is ticked must be in sight.
      .sort((left, right) => Number(values.includes(right.value)) - Number(values.includes(left.value))),
    settings: settingsOf(list, query, name),
    unsaid: unsaidOf(list, query, name, found[unsaid] ?? 0),
    isOpen: openFirst.includes(name),
  };
}

function unsaidOf(list: ListDescription, { leftOut }: ListQuery, name: string, count: number) {
  const included = !leftOut.includes(name);
  return silentNames(list).includes(name) && (count > 0 || !included) ? { count, included } : undefined;
}

function placeCategory(list: ListDescription, query: ListQuery, counts: Counts, { places }: Reference): FilterCategory {
  return {
    name: placeName,
    legend: list.placeLegend,
    values: query.places,
    items: [],
    branches: placeBranches(query.places, counts, places),
    unsaid: unsaidOf(list, query, placeName, counts[placeName]?.[unsaid] ?? 0),
    isOpen: openFirst.includes(placeName),
  };
}

// Wales, Scotland and Northern Ireland have no regions: their districts follow at once.
function placeBranches(ticked: readonly string[], counts: Counts, places: PlaceIndex): FilterBranch[] {
  const branch = (place: { code: string; name: string }, narrower: string, branches: FilterBranch[]): FilterBranch => {
    const level: PlaceLevel = levelOf(place.code, places) ?? 'district';
    const count = counts[level]?.[place.code] ?? 0;
    return {
      name: level,
      value: place.code,
      text: place.name,
      count,
      ticked: ticked.includes(place.code),
      narrower,
      branches,
    };
  };
  const isUseful = ({ count, ticked: isTicked, branches }: FilterBranch) =>
    count > 0 || isTicked || branches.length > 0;
  return places
    .nest()
    .map((nation) => {
      const regions = nation.regions.map((region) => {
        const districts = region.districts.map((district) => branch(district, '', [])).filter(isUseful);
        return branch(region, 'Districts', districts);
      });
      const only = regions.length === 1 && regions[0]?.value === nation.code ? regions[0] : null;
      return only ?? branch(nation, 'Regions', regions.filter(isUseful));
    })
    .filter(isUseful);
}
