import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import type { SearchFilter } from '#search/engine.ts';
import { type CodeFilter, type ListDescription, placeName, type Settings, unsaid } from './description.ts';
import { kilometresOf } from './near.ts';
import { levelOf, placeLevels } from './places.ts';
import type { ListQuery } from './query.ts';

/** What one filter asks of a document, under the filter's name. */
export type Restriction = { name: string; filters: SearchFilter[] };

export const nearName = 'near';

/** All that a query asks of a document but its words, filter by filter. */
export function restrictionsOf(
  list: ListDescription,
  query: ListQuery,
  reference: Reference,
  today: Temporal.PlainDate,
): Restriction[] {
  return [
    { name: placeName, filters: placeFilters(query, reference) },
    { name: nearName, filters: nearFilters(query, reference) },
    ...list.filters.map((filter) => ({ name: filter.name, filters: codeFilters(filter, query, reference) })),
    ...list.settings.map(({ name, filters }) => ({ name, filters: filters?.(query.settings, today) ?? [] })),
  ].filter(({ filters }) => filters.length > 0);
}

/** The field of search that a filter looks at. */
export function fieldOf({ name, field }: CodeFilter, settings: Settings): string {
  return field?.(settings) ?? name;
}

/** The codes in search that answer a code of the address. */
export function searchCodes({ codes }: CodeFilter, code: string, settings: Settings): readonly string[] {
  return codes?.(code, settings) ?? [code];
}

function codeFilters(
  filter: CodeFilter,
  { codes, settings, leftOut }: ListQuery,
  reference: Reference,
): SearchFilter[] {
  const ticked = codes[filter.name] ?? [];
  const includesUnsaid = filter.maySayNothing === true && !leftOut.includes(filter.name);
  if (ticked.length === 0 && !leftOut.includes(filter.name)) return [];
  const wanted = ticked.length > 0 ? ticked : filter.choices(reference).map(({ value }) => value);
  const anyOf = wanted.flatMap((code) => searchCodes(filter, code, settings));
  return [{ field: fieldOf(filter, settings), anyOf: includesUnsaid ? [...anyOf, unsaid] : anyOf }];
}

function placeFilters({ places, leftOut }: ListQuery, reference: Reference): SearchFilter[] {
  const isLeftOut = leftOut.includes(placeName);
  if (places.length === 0 && !isLeftOut) return [];
  const wanted = places.length > 0 ? places : reference.places.nations.map(({ code }) => code);
  const byLevel = placeLevels.flatMap((level) => {
    const anyOf = wanted.filter((code) => levelOf(code, reference.places) === level);
    return anyOf.length > 0 ? [{ field: level, anyOf }] : [];
  });
  return [{ or: isLeftOut ? byLevel : [...byLevel, saysNoPlace] }];
}

const saysNoPlace: SearchFilter = { field: placeName, anyOf: [unsaid] };

// Whoever is based elsewhere and works there is near as well.
function nearFilters({ near, leftOut }: ListQuery, { places }: Reference): SearchFilter[] {
  const point = near && places.pointOf(near.outcode);
  if (!point) return [];
  const based: SearchFilter = { near: point, withinKilometres: kilometresOf(near.miles) };
  const working: SearchFilter = { field: 'district', anyOf: places.withinMiles(near.outcode, near.miles) ?? [] };
  return [{ or: leftOut.includes(placeName) ? [based, working] : [based, working, saysNoPlace] }];
}
