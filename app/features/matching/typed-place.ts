import type { PlaceIndex } from '#db/reference/place-index.ts';
import { codeOfRegion } from '../imports/listed-row.ts';
import { createPlaceReader } from '../proposals/read-places.ts';

/**
 * The districts of what somebody typed as a place: the name or code of a nation, region or district, or a postcode.
 * @returns none when no place is known by it
 */
export function readTypedPlace(typed: string, places: PlaceIndex): string[] {
  const place = typed.trim();
  if (place === '') return [];
  const code = place.toUpperCase();
  const region = places.isKnown(code) ? code : codeOfRegion(place, places);
  const home = region ? null : places.districtOfOutcode(place);
  const near = home ? places.current(home) : createPlaceReader(places)(`in ${place}`);
  return places.expand((region ? [region] : near).filter(places.isKnown));
}
