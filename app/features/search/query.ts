import type { Reference } from '#app/services/reference.ts';
import { pageNumber } from '../page-number.ts';
import { type CodeFilter, type ListDescription, type Setting, type Settings, silentNames } from './description.ts';
import { type Near, readNear } from './near.ts';
import { levelOf, narrowest, placeLevels } from './places.ts';

/** What a reader asked of a list, as its address says it. */
export type ListQuery = {
  text: string;
  /** The codes ticked, by the name of their filter. */
  codes: Readonly<Record<string, readonly string[]>>;
  /** Nations, regions and districts, none of which lies in another. */
  places: readonly string[];
  near: Near | null;
  /** A postcode that was typed and is not known; it filters nothing. */
  unknownPostcode: string | null;
  settings: Settings;
  /** The filters for which documents that do not say are left out. */
  leftOut: readonly string[];
  sort: string;
  page: number;
};

const mostText = 200;
const mostCodes = 50;
const nobody = 'none';

/** Reads a query from an address. What is not understood is left out: a bad address still answers. */
export function readListQuery(list: ListDescription, search: URLSearchParams, reference: Reference): ListQuery {
  const text = textOf(search);
  const near = readNear(search, reference.places);
  return {
    text,
    codes: Object.fromEntries(list.filters.map((filter) => [filter.name, readCodes(filter, search, reference)])),
    places: readPlaces(search, reference),
    near: near && 'outcode' in near ? near : null,
    unknownPostcode: near && 'typed' in near ? near.typed : null,
    settings: Object.fromEntries(list.settings.map((setting) => [setting.name, readSetting(setting, search)])),
    leftOut: readLeftOut(list, search),
    sort: readSort(list, search.get('sort'), text),
    page: pageNumber(search),
  };
}

/**
 * A query as the end of an address, without its page. Two addresses that ask the same give the same, so it can be kept,
 * compared and sent on; what goes without saying is not written.
 */
export function writeListQuery(
  list: ListDescription,
  query: Omit<ListQuery, 'page'>,
  { places }: Reference,
): URLSearchParams {
  const search = new URLSearchParams();
  if (query.text) search.set('q', query.text);
  for (const level of placeLevels) {
    for (const code of query.places) if (levelOf(code, places) === level) search.append(level, code);
  }
  if (query.near) {
    search.set('near', query.near.outcode);
    search.set('within', String(query.near.miles));
  }
  for (const { name } of list.filters) for (const code of query.codes[name] ?? []) search.append(name, code);
  for (const { name, initial } of list.settings) {
    const value = query.settings[name] ?? initial;
    if (value !== initial) search.set(name, value);
  }
  writeLeftOut(list, query.leftOut, search);
  if (query.sort !== usualSort(list, query.text)) search.set('sort', query.sort);
  return search;
}

/** The order that a list has unless another is asked for. */
export function usualSort({ sorts }: ListDescription, text: string): string {
  return text === '' ? (sorts[0]?.value ?? '') : 'relevance';
}

// White space and control characters are no words; a lone half of a character pair is no character.
function textOf(search: URLSearchParams): string {
  const text = (search.get('q') ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return text.slice(0, mostText).toWellFormed().trim();
}

function readCodes(filter: CodeFilter, search: URLSearchParams, reference: Reference): string[] {
  const known = filter.choices(reference).map(({ value }) => value);
  const asked = new Set(search.getAll(filter.name));
  return known.filter((code) => asked.has(code)).slice(0, mostCodes);
}

function readPlaces(search: URLSearchParams, { places }: Reference): string[] {
  const asked = placeLevels.flatMap((level) => search.getAll(level)).filter((code) => levelOf(code, places) !== null);
  return narrowest(asked, places).slice(0, mostCodes).sort();
}

function readSetting({ name, options, initial }: Setting, search: URLSearchParams): string {
  const asked = search.get(name);
  return options.find(({ value }) => value === asked)?.value ?? initial;
}

// Without words there is nothing to be relevant to.
function readSort(list: ListDescription, asked: string | null, text: string): string {
  const found = list.sorts.find(({ value }) => value === asked);
  return !found || (found.value === 'relevance' && text === '') ? usualSort(list, text) : found.value;
}

// A box that is not ticked sends nothing, so the form says "none" beside its boxes: an address without the word is new.
function readLeftOut(list: ListDescription, search: URLSearchParams): string[] {
  const included = search.getAll('unsaid');
  return included.length === 0 ? [] : silentNames(list).filter((name) => !included.includes(name));
}

function writeLeftOut(list: ListDescription, leftOut: readonly string[], search: URLSearchParams): void {
  if (leftOut.length === 0) return;
  search.append('unsaid', nobody);
  for (const name of silentNames(list)) if (!leftOut.includes(name)) search.append('unsaid', name);
}
