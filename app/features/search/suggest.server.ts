import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import type { CodeFilter, ListDescription } from './description.ts';
import { placeLevels } from './places.ts';
import { readListQuery } from './query.ts';
import { restrictionsOf } from './restrictions.ts';
import { isBegunBy, type Suggestion } from './suggestion.ts';

const mostSuggestions = 8;
const mostTitles = 4;
const mostLookedAt = 20;
const shortest = 2;
const mostTyped = 100;

/** How a list is suggested from: what its entries are called, the page of one, and the filters whose words are offered. */
export type SuggestionSource = {
  list: ListDescription;
  kind: string;
  /** The name and the page of an entry. */
  entryOf(id: string, data: Record<string, unknown>): { text: string; href: string } | null;
  filters: readonly { name: string; kind: string }[];
};

/** What somebody who typed this may mean, at most eight: entries by their name, places, and the words of filters. */
export async function suggest(services: Services, source: SuggestionSource, given: string): Promise<Suggestion[]> {
  const typed = given.slice(0, mostTyped).trim();
  if (typed.length < shortest) return [];
  const reference = await services.reference.current();
  const terms = [...termsBegunBy(source, typed, reference), ...placesBegunBy(typed, reference)];
  const titles = await titlesBegunBy(services, source, typed, reference);
  const room = mostSuggestions - Math.min(mostTitles, titles.length);
  const offered = terms.slice(0, room);
  return [...offered, ...titles.slice(0, mostSuggestions - offered.length)];
}

async function titlesBegunBy(
  services: Services,
  { list, kind, entryOf }: SuggestionSource,
  typed: string,
  reference: Reference,
): Promise<Suggestion[]> {
  // What goes without saying holds here too: a closed opportunity is not suggested.
  const query = readListQuery(list, new URLSearchParams(), reference);
  const filters = restrictionsOf(list, query, reference, services.clock.today()).flatMap((each) => each.filters);
  const { hits } = await services.search.search(list.index, { text: typed, filters, limit: mostLookedAt });
  return hits
    .flatMap(({ id, data }) => entryOf(id, data) ?? [])
    .filter(({ text }) => isBegunBy(text, typed))
    .map(({ text, href }) => ({ text, kind, href, filter: null }));
}

function termsBegunBy({ list, filters }: SuggestionSource, typed: string, reference: Reference): Suggestion[] {
  return filters.flatMap(({ name, kind }) => {
    const filter: CodeFilter | undefined = list.filters.find((each) => each.name === name);
    return (filter?.choices(reference) ?? [])
      .filter(({ text }) => isBegunBy(text, typed))
      .map(({ value, text }) => ({ text, kind, href: null, filter: { name, value } }));
  });
}

function placesBegunBy(typed: string, { places }: Reference): Suggestion[] {
  const levels = { nation: places.nations, region: places.regions, district: places.districts };
  const found = placeLevels.flatMap((level) =>
    levels[level]
      .filter(({ name }) => isBegunBy(name, typed))
      .map(({ code, name }) => ({ text: name, kind: 'Place', href: null, filter: { name: level, value: code } })),
  );
  return found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index);
}
