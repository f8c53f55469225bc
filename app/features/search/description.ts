import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import type { IndexName, SearchFilter, SearchQuery } from '#search/engine.ts';

/** The code that a document bears in a field about which it says nothing. */
export const unsaid = 'unknown';

export type Choice = { value: string; text: string };

/** What is chosen once, by setting: whether to show closed ones, or at which level a capability counts. */
export type Settings = Readonly<Record<string, string>>;

/** One thing that a list can be filtered by. Codes of one filter widen, filters together narrow. */
export type CodeFilter = {
  /** Its name in the address; the field of search too, unless `field` says another. */
  name: string;
  legend: string;
  hint?: string;
  choices(reference: Reference): readonly Choice[];
  field?(settings: Settings): string;
  /** The codes in search that answer a code of the address; the same one unless given. */
  codes?(code: string, settings: Settings): readonly string[];
  /** True where a document may say nothing: it is then included unless the reader says otherwise. */
  maySayNothing?: boolean;
};

/** A choice of one among a few. */
export type Setting = {
  name: string;
  legend: string;
  hint?: string;
  options: readonly Choice[];
  /** What an address means that does not say. */
  initial: string;
  /** The filter that it belongs to; it stands among that filter's choices and counts only with one of them. */
  within?: string;
  filters?(settings: Settings, today: Temporal.PlainDate): SearchFilter[];
};

export type SortChoice = Choice & { by: (settings: Settings) => SearchQuery['sort'] };

/** All that tells one searchable list from another: its table of filters, its orders and its words. */
export type ListDescription = {
  index: IndexName;
  path: string;
  one: string;
  other: string;
  filters: readonly CodeFilter[];
  settings: readonly Setting[];
  /** The first is taken where there are no words; "relevance" where there are. */
  sorts: readonly SortChoice[];
  /** What "place" means for one of them: "where they deliver". */
  placeLegend: string;
  nearLegend: string;
};

/** The name that places have among the filters which a document may be silent about. */
export const placeName = 'place';

/** The filters about which a document may say nothing. */
export function silentNames({ filters }: ListDescription): string[] {
  return [placeName, ...filters.filter(({ maySayNothing }) => maySayNothing).map(({ name }) => name)];
}

/** The codes of a list of reference data, for the choices of a filter. */
export function choicesFrom(...lists: readonly string[]): CodeFilter['choices'] {
  return (reference) =>
    lists.flatMap((list) => reference.list(list).map(({ code, label }) => ({ value: code, text: label })));
}
