import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { ChosenPlaces } from '../places/place-fields.ts';

type Area = { version: string; code: string; name: string; places: readonly string[] };

/** What the select of areas sends when none of them fits. */
export const otherArea = 'other';

/** The value of an area in a select: areas of two versions of a programme may have the same code. */
export function areaKey({ version, code }: { version: string; code: string }): string {
  return `${version}:${code}`;
}

/** A programme area as a choice of places: the current districts that its members, some of them long gone, stand for. */
export function areaPlaces(area: Area, places: PlaceIndex): ChosenPlaces {
  const districts = places.expand(area.places.filter(places.isKnown));
  return { rule: { kind: 'districts', codes: districts }, districts };
}
