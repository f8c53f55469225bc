import type { PlaceIndex } from '#db/reference/place-index.ts';

export const placeLevels = ['nation', 'region', 'district'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** How wide a place is. Wales, Scotland and Northern Ireland count as regions, and are nations too. */
export function levelOf(code: string, places: PlaceIndex): PlaceLevel | null {
  if (places.isCurrent(code)) return 'district';
  if (places.regions.some((region) => region.code === code)) return 'region';
  return places.nations.some((nation) => nation.code === code) ? 'nation' : null;
}

/** The next wider place: a district's region, a region's nation; null for a nation. */
export function widerThan(code: string, places: PlaceIndex): string | null {
  const district = places.isCurrent(code) ? places.district(code) : undefined;
  if (district) return district.region;
  const nation = places.regions.find((region) => region.code === code)?.nation;
  return nation && nation !== code ? nation : null;
}

/** Every place that a place lies in, the nearest first. */
export function placesAround(code: string, places: PlaceIndex): string[] {
  const wider = widerThan(code, places);
  return wider ? [wider, ...placesAround(wider, places)] : [];
}

/** The places without those that hold another of them: whoever ticks a region and then a district means the district. */
export function narrowest(codes: readonly string[], places: PlaceIndex): string[] {
  const holding = new Set(codes.flatMap((code) => placesAround(code, places)));
  return [...new Set(codes)].filter((code) => !holding.has(code));
}
