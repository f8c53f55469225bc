import { type RawBuilder, sql } from 'kysely';
import type { Point, SearchFilter } from '../engine.ts';
import { storable } from '../storable.ts';

export type TagFilter = Extract<SearchFilter, { field: string }>;

/** Whether a filter chooses by code, rather than by a range. */
export function isTagFilter(filter: SearchFilter): filter is TagFilter {
  return 'field' in filter;
}

/** A filter as a condition on search_document. */
export function passes(filter: SearchFilter): RawBuilder<boolean> {
  if (isTagFilter(filter)) {
    return sql`tags && ${filter.anyOf.map((code) => storable(`${filter.field}:${code}`))}::text[]`;
  }
  if ('or' in filter) return filter.or.length > 0 ? joined(filter.or, sql` or `) : sql`false`;
  if ('and' in filter) return filter.and.length > 0 ? joined(filter.and, sql` and `) : sql`true`;
  if ('near' in filter) return isNear(filter.near, filter.withinKilometres);
  const value = sortValue(filter.sortKey);
  const bounds = [
    ...(filter.from === undefined ? [] : [sql`${value} >= ${bound(filter.from)} and ${sameKind(value, filter.from)}`]),
    ...(filter.to === undefined ? [] : [sql`${value} <= ${bound(filter.to)} and ${sameKind(value, filter.to)}`]),
  ];
  return bounds.length > 0 ? sql`(${sql.join(bounds, sql` and `)})` : sql`true`;
}

function joined(filters: readonly SearchFilter[], by: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`(${sql.join(filters.map(passes), by)})`;
}

const earthDiameter = 12_742;

/** The distance over the ground by the haversine formula; what has no place is near nothing. */
function isNear({ latitude, longitude }: Point, kilometres: number): RawBuilder<boolean> {
  const halfSine = (of: RawBuilder<unknown>, degrees: number) =>
    sql`power(sin(radians(${of} - ${degrees}::float8) / 2), 2)`;
  const haversine = sql`${halfSine(sql`latitude`, latitude)}
    + cos(radians(${latitude}::float8)) * cos(radians(latitude)) * ${halfSine(sql`longitude`, longitude)}`;
  return sql`coalesce(${earthDiameter}::float8 * asin(least(1, sqrt(${haversine}))) <= ${kilometres}::float8, false)`;
}

/** A sort key's value, null when it is missing. As jsonb, numbers compare as numbers and ISO dates as text. */
export function sortValue(sortKey: string): RawBuilder<unknown> {
  return sql`nullif(sort_keys -> ${storable(sortKey)}::text, 'null'::jsonb)`;
}

function bound(value: number | string): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`to_jsonb(${value}::float8)` : sql`to_jsonb(${storable(value)}::text)`;
}

// jsonb puts every number above every text; a range means only values of its own kind.
function sameKind(value: RawBuilder<unknown>, bound: number | string): RawBuilder<boolean> {
  return sql`jsonb_typeof(${value}) = ${typeof bound}`;
}
