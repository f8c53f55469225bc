import type { PlaceIndex } from '#db/reference/place-index.ts';
import { placeName, unsaid } from './description.ts';

/** The tags of a field; one that says "not stated" when there is no code, so that silence can be included or left out. */
export function tagsOrUnsaid(field: string, codes: readonly (string | null | undefined)[]): string[] {
  const stated = codes.filter((code) => typeof code === 'string');
  return stated.length > 0 ? stated.map((code) => `${field}:${code}`) : [`${field}:${unsaid}`];
}

/** The tags of districts and of the regions and nations that they lie in. */
export function placeTags(districts: readonly string[], places: PlaceIndex): string[] {
  const found = districts.flatMap((code) => places.district(code) ?? []);
  if (found.length === 0) return [`${placeName}:${unsaid}`];
  return [
    ...new Set(
      found.flatMap(({ code, region, nation }) => [`district:${code}`, `region:${region}`, `nation:${nation}`]),
    ),
  ];
}
