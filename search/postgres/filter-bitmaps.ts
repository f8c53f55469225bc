import { type RawBuilder, sql } from 'kysely';
import type { IndexName, Point, SearchFilter } from '../engine.ts';
import { storable } from '../storable.ts';
import { atSlots, type Bitmaps, bearers, everything, inAll, inAny } from './bitmaps.ts';

export type TagFilter = Extract<SearchFilter, { field: string }>;
type Range = Extract<SearchFilter, { sortKey: string }>;

/** Whether a filter chooses by code, rather than by a range. */
export function isTagFilter(filter: SearchFilter): filter is TagFilter {
  return 'field' in filter;
}

/** The documents of an index that pass a filter. */
export function passing(index: IndexName, filter: SearchFilter): Bitmaps {
  if (isTagFilter(filter)) return inAny([bearers(index, tagsOf(filter)), namedBy(index, filter)]);
  if ('or' in filter) return inAny(filter.or.map((each) => passing(index, each)));
  if ('and' in filter) return passingAll(index, filter.and);
  if ('near' in filter) return near(index, filter.near, filter.withinKilometres);
  return inRange(index, filter);
}

/** The documents of an index that pass some filters, all of it when there are none. */
export function passingAll(index: IndexName, filters: readonly SearchFilter[]): Bitmaps {
  return filters.length === 0 ? everything(index) : inAll(filters.map((filter) => passing(index, filter)));
}

const tagsOf = ({ field, anyOf }: TagFilter) => anyOf.map((code) => storable(`${field}:${code}`));

// A tag that names the document itself has no bitmap.
function namedBy(index: IndexName, filter: TagFilter): Bitmaps {
  return atSlots(sql`
    select slot from search_entry join search_document using (index_name, id)
    where index_name = ${index} and id = any(${filter.anyOf.map(storable)}::text[]) and not deleted
      and ${storable(filter.field)}::text || ':' || id = any(tags)`);
}

// jsonb puts every number above every text; a range means only values of its own kind.
function inRange(index: IndexName, { sortKey, from, to }: Range): Bitmaps {
  if (from === undefined && to === undefined) return everything(index);
  const bounds = [
    ...(from === undefined ? [] : [sql`value >= ${bound(from)} and jsonb_typeof(value) = ${typeof from}`]),
    ...(to === undefined ? [] : [sql`value <= ${bound(to)} and jsonb_typeof(value) = ${typeof to}`]),
  ];
  return atSlots(sql`
    select slot from search_sort
    where index_name = ${index} and sort_key = ${storable(sortKey)} and ${sql.join(bounds, sql` and `)}`);
}

function bound(value: number | string): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`to_jsonb(${value}::float8)` : sql`to_jsonb(${storable(value)}::text)`;
}

const earthDiameter = 12_742;
// A degree of latitude is a little longer than this everywhere.
const kilometresOfDegree = 110.5;

/** The distance over the ground by the haversine formula; what has no place is near nothing. */
function near(index: IndexName, { latitude, longitude }: Point, kilometres: number): Bitmaps {
  const halfSine = (of: RawBuilder<unknown>, degrees: number) =>
    sql`power(sin(radians(${of} - ${degrees}::float8) / 2), 2)`;
  const haversine = sql`${halfSine(sql`latitude`, latitude)}
    + cos(radians(${latitude}::float8)) * cos(radians(latitude)) * ${halfSine(sql`longitude`, longitude)}`;
  const reach = kilometres / kilometresOfDegree;
  return atSlots(sql`
    select slot from search_entry
    where index_name = ${index} and latitude between ${latitude - reach}::float8 and ${latitude + reach}::float8
      and ${earthDiameter}::float8 * asin(least(1, sqrt(${haversine}))) <= ${kilometres}::float8`);
}
