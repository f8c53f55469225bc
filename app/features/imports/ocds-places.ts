import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { PlaceReader } from '../proposals/read-places.ts';

/** Where a release says that the work is done: names, codes and postcodes as the publisher wrote them. */
export type DeliveryPlace = { region: string; postalCode: string; countryName: string; description: string };

/**
 * The places of a release as codes of nations, regions and districts. What is nearest counts: a postcode or a named place
 * goes before a region, a region before the whole country.
 */
export function placesOfRelease(
  delivery: readonly DeliveryPlace[],
  places: PlaceIndex,
  readPlaces: PlaceReader,
): string[] {
  const near = delivery.flatMap(({ postalCode, description }) => {
    const district = postalCode ? places.districtOfOutcode(postalCode) : null;
    return [...(district ? places.current(district) : []), ...(description ? readPlaces(`in ${description}`) : [])];
  });
  if (near.length > 0) return [...new Set(near)];
  const regions = delivery.flatMap(({ region, countryName }) => placeOfRegion(region || countryName, places));
  const narrow = regions.filter((code) => places.inNation(code).length === 0);
  return [...new Set(narrow.length > 0 ? narrow : regions)];
}

/**
 * A region by its name or by a statistical code of any depth: UKM71 and TLM71 are both in Scotland (domain.md 5.2: the codes
 * of before 2021 begin with UK, those of today with TL, and the rest is the same).
 */
function placeOfRegion(written: string, places: PlaceIndex): string[] {
  const code = /^(?:UK|TL)([C-N])[A-Z\d]{0,3}$/.exec(written.toUpperCase());
  if (code) return places.regions.filter(({ itl1 }) => itl1 === `TL${code[1]}`).map((region) => region.code);
  const name = written.toLowerCase();
  const named = [...places.regions, ...places.nations].find((place) => place.name.toLowerCase() === name);
  if (named) return [named.code];
  return /^(?:uk|united kingdom|any region)$/.test(name) ? places.nations.map((nation) => nation.code) : [];
}
