import type { PlaceIndex } from '#db/reference/place-index.ts';
import { type PlaceWords, placeWordsOf } from '../proposals/place-words.ts';
import { plainWords } from '../proposals/plain-words.ts';
import { createPlaceReader } from '../proposals/read-places.ts';

/**
 * The districts of what somebody typed as a place: the name or code of a nation, region, county, district or town, several of
 * them, or a postcode. "Preston, Lancashire" is Preston.
 * @returns none when no place is known by it
 */
export function readTypedPlace(typed: string, places: PlaceIndex): string[] {
  const place = typed.trim();
  if (place === '') return [];
  const code = place.toUpperCase();
  if (places.isKnown(code)) return places.expand([code]);
  const home = places.districtOfOutcode(place);
  if (home) return places.current(home);
  const { all } = placeWordsOf(places);
  const named = codesOfName(place, all) ?? codesOfList(place, all, places) ?? createPlaceReader(places)(`in ${place}`);
  return places.expand(named.filter(places.isKnown));
}

type Names = PlaceWords['all'];

const around =
  /^(?:the|in|all of|city of|borough of|county of|district of) | (?:area|region|county|district|city|borough|council|city council|borough council|county council)$/g;

function codesOfName(typed: string, names: Names): readonly string[] | undefined {
  const name = plainWords(typed).trim();
  return names.get(name) ?? names.get(name.replace(around, ''));
}

function codesOfList(typed: string, names: Names, places: PlaceIndex): readonly string[] | undefined {
  const parts = typed.split(/[,;/&\n]| and /i).filter((part) => part.trim() !== '');
  const found = parts.map((part) => codesOfName(part, names));
  if (found.length < 2 || found.includes(undefined)) return undefined;
  const [first = [], second = []] = found;
  const isTownInCounty = found.length === 2 && typed.includes(',') && holds(second, first, places);
  return isTownInCounty ? first : found.flatMap((codes) => codes ?? []);
}

function holds(wider: readonly string[], narrower: readonly string[], places: PlaceIndex): boolean {
  const held = new Set(places.expand(wider.filter(places.isKnown)));
  return places.expand(narrower.filter(places.isKnown)).every((code) => held.has(code));
}
