import type { SearchFilter } from '../engine.ts';
import { storable } from '../storable.ts';
import { fieldName } from './names.ts';

const nothing = 'deleted = true AND deleted = false';
const everything = 'deleted = true OR deleted = false';

/** Filters as an expression of the service, which leaves out what was removed. */
export function filterText(filters: readonly SearchFilter[], ...more: readonly string[]): string {
  return ['deleted = false', ...filters.map(passes), ...more].map((part) => `(${part})`).join(' AND ');
}

/** A value in quotes: nothing in it is syntax. */
export function quoted(value: string): string {
  return `"${storable(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export function isOneOf(field: string, values: readonly string[]): string {
  return values.length > 0 ? `${field} IN [${values.map(quoted).join(', ')}]` : nothing;
}

function passes(filter: SearchFilter): string {
  if ('field' in filter) return isOneOf(`tags.${fieldName(filter.field)}`, filter.anyOf);
  if ('or' in filter) return filter.or.length > 0 ? joined(filter.or, ' OR ') : nothing;
  if ('and' in filter) return filter.and.length > 0 ? joined(filter.and, ' AND ') : everything;
  if ('near' in filter) {
    return `_geoRadius(${filter.near.latitude}, ${filter.near.longitude}, ${filter.withinKilometres * 1000})`;
  }
  const bounds = [...bound(filter.sortKey, '>=', filter.from), ...bound(filter.sortKey, '<=', filter.to)];
  return bounds.length > 0 ? bounds.join(' AND ') : everything;
}

function joined(filters: readonly SearchFilter[], by: string): string {
  return filters.map((filter) => `(${passes(filter)})`).join(by);
}

function bound(sortKey: string, comparison: string, value: number | string | undefined): string[] {
  if (value === undefined) return [];
  const field = `${typeof value === 'number' ? 'number' : 'text'}.${fieldName(sortKey)}`;
  return [`${field} ${comparison} ${typeof value === 'number' ? value : quoted(value)}`];
}
