import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { addressOf, withoutFilter, withoutWords, withSetting, withUnsaid } from './change-query.ts';
import { type ListDescription, placeName } from './description.ts';
import { widerRadius } from './near.ts';
import { widerThan } from './places.ts';
import { type ListQuery, usualSort } from './query.ts';
import { nearName } from './restrictions.ts';
import { countList } from './search-list.server.ts';
import { legendOf } from './selected.ts';

/** One change to a search that found nothing, with the link to it and what it would find. */
export type Loosening = { text: string; href: string; count: number };

type Change = { text: string; query: ListQuery };

// Each is counted by a search of its own.
const mostChanges = 16;
const countedAtOnce = 4;

/**
 * What could be changed about a search that found nothing: each change that alone would find something, and how much;
 * where none would, two filters taken away together; and where that is not enough, starting again.
 */
export async function loosenings(services: Services, list: ListDescription, query: ListQuery): Promise<Loosening[]> {
  const reference = await services.reference.current();
  for (const changes of [changesOf(list, query, reference), pairsOf(list, query), startingAgain(list, query)]) {
    const ways = await countEach(services, list, changes.slice(0, mostChanges), reference);
    if (ways.length > 0) return ways;
  }
  return [];
}

// A few at a time: a page that found nothing must not take all the connections that others wait for.
async function countEach(
  services: Services,
  list: ListDescription,
  changes: readonly Change[],
  reference: Reference,
): Promise<Loosening[]> {
  const counted: Loosening[] = [];
  for (let start = 0; start < changes.length; start += countedAtOnce) {
    const some = changes.slice(start, start + countedAtOnce).map(async ({ text, query }) => ({
      text,
      href: addressOf(list, query, reference),
      count: await countList(services, list, query),
    }));
    counted.push(...(await Promise.all(some)));
  }
  return counted.filter(({ count }) => count > 0);
}

function changesOf(list: ListDescription, query: ListQuery, reference: Reference): Change[] {
  return [
    ...query.leftOut.map((name) => ({
      text: `Include those that do not say (${legendOf(list, name)})`,
      query: withUnsaid(query, name),
    })),
    ...widerPlaces(query, reference),
    ...widerCircle(query),
    ...settingChanges(list, query),
    ...removalsOf(list, query).map(({ words, without }) => ({ text: `Remove ${words}`, query: without(query) })),
  ];
}

type Removal = { words: string; without(query: ListQuery): ListQuery };

// What narrows a search and can be taken away whole.
function removalsOf(list: ListDescription, { text, places, near, codes }: ListQuery): Removal[] {
  const used = list.filters.map(({ name }) => name).filter((name) => (codes[name] ?? []).length > 0);
  const names = [...(places.length > 0 ? [placeName] : []), ...(near ? [nearName] : []), ...used];
  return [
    ...(text ? [{ words: `the words “${text}”`, without: (query: ListQuery) => withoutWords(list, query) }] : []),
    ...names.map((name) => ({
      words: `the filter “${legendOf(list, name)}”`,
      without: (query: ListQuery) => withoutFilter(list, query, name),
    })),
  ];
}

function pairsOf(list: ListDescription, query: ListQuery): Change[] {
  const removals = removalsOf(list, query);
  return removals.flatMap((one, index) =>
    removals.slice(index + 1).map((other) => ({
      text: `Remove ${one.words} and ${other.words}`,
      query: other.without(one.without(query)),
    })),
  );
}

function widerPlaces(query: ListQuery, { places }: Reference): Change[] {
  const changes: Change[] = [];
  let held = query.places;
  for (;;) {
    const wider = [...new Set(held.map((code) => widerThan(code, places) ?? code))].sort();
    if (wider.join() === held.join()) return changes;
    const names = wider.map(places.name).join(', ');
    changes.push({ text: `Look in all of ${names}`, query: { ...query, places: wider, page: 1 } });
    held = wider;
  }
}

function widerCircle(query: ListQuery): Change[] {
  const miles = query.near && widerRadius(query.near);
  if (!query.near || !miles) return [];
  const text = `Look within ${miles} miles of ${query.near.outcode}`;
  return [{ text, query: { ...query, near: { ...query.near, miles }, page: 1 } }];
}

// A setting that stands alone may be anything else; one within a filter can only go back to what goes without saying.
function settingChanges(list: ListDescription, query: ListQuery): Change[] {
  return list.settings.flatMap(({ name, legend, options, within }) => {
    if (within && (query.codes[within] ?? []).length === 0) return [];
    return options
      .filter(({ value }) => value !== query.settings[name])
      .map(({ value, text }) => ({ text: `Change “${legend}” to “${text}”`, query: withSetting(query, name, value) }));
  });
}

function startingAgain(list: ListDescription, query: ListQuery): Change[] {
  const bare: ListQuery = {
    text: '',
    codes: {},
    places: [],
    near: null,
    unknownPostcode: null,
    settings: Object.fromEntries(list.settings.map(({ name, initial }) => [name, initial])),
    leftOut: [],
    sort: usualSort(list, ''),
    page: 1,
  };
  const wordsOnly = query.text
    ? [{ text: 'Keep the words and remove all filters', query: { ...bare, text: query.text, sort: 'relevance' } }]
    : [];
  return [...wordsOnly, { text: 'Start again without words or filters', query: bare }];
}
