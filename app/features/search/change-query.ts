import type { Reference } from '#app/services/reference.ts';
import { type ListDescription, placeName } from './description.ts';
import { type ListQuery, usualSort, writeListQuery } from './query.ts';
import { nearName } from './restrictions.ts';

/** The address of a query, on its first page. */
export function addressOf(list: ListDescription, query: ListQuery, reference: Reference): string {
  const search = writeListQuery(list, query, reference);
  return search.size > 0 ? `${list.path}?${search}` : list.path;
}

/** A query without its words. An order by words goes with them. */
export function withoutWords(list: ListDescription, query: ListQuery): ListQuery {
  const sort = query.sort === 'relevance' ? usualSort(list, '') : query.sort;
  return { ...query, text: '', sort, page: 1 };
}

/** A query without one code of a filter, or without one place. */
export function withoutCode(query: ListQuery, name: string, code: string): ListQuery {
  const others = (codes: readonly string[]) => codes.filter((other) => other !== code);
  if (name === placeName) return { ...query, places: others(query.places), page: 1 };
  return { ...query, codes: { ...query.codes, [name]: others(query.codes[name] ?? []) }, page: 1 };
}

/** A query without anything that one filter asks; a setting goes back to what goes without saying. */
export function withoutFilter(list: ListDescription, query: ListQuery, name: string): ListQuery {
  const leftOut = query.leftOut.filter((other) => other !== name);
  if (name === placeName) return { ...query, places: [], leftOut, page: 1 };
  if (name === nearName) return { ...query, near: null, page: 1 };
  const setting = list.settings.find((each) => each.name === name);
  if (setting) return withSetting(query, name, setting.initial);
  return { ...query, codes: { ...query.codes, [name]: [] }, leftOut, page: 1 };
}

/** A query with another answer to a setting. */
export function withSetting(query: ListQuery, name: string, value: string): ListQuery {
  return { ...query, settings: { ...query.settings, [name]: value }, page: 1 };
}

/** A query that includes, for one filter, the documents that do not say. */
export function withUnsaid(query: ListQuery, name: string): ListQuery {
  return { ...query, leftOut: query.leftOut.filter((other) => other !== name), page: 1 };
}
