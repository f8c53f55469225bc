import type { PlaceIndex, PlaceName } from '#db/reference/place-index.ts';

/** The districts of one region, or of a nation that has no regions. */
export type DistrictGroup = PlaceName & { districts: PlaceName[] };

/** What the place picker offers. */
export type PlaceOptions = { nations: PlaceName[]; regions: PlaceName[]; groups: DistrictGroup[] };

/** Places as they are shown to readers: in few words, and every district under its region. */
export type DescribedPlaces = { summary: string; count: number; groups: { name: string; districts: string[] }[] };

/** Every nation, region and current district, for the place picker. */
export function placeOptions(places: PlaceIndex): PlaceOptions {
  const groups = places.nest().flatMap((nation) => nation.regions);
  const named = ({ code, name }: PlaceName) => ({ code, name });
  return { nations: places.nations.map(named), regions: groups.map(named), groups };
}

/** A set of districts in few words and in full. Codes that are no longer known are left out. */
export function describePlaces(codes: readonly string[], places: PlaceIndex): DescribedPlaces {
  const held = new Set(places.expand(codes.filter(places.isKnown)));
  const groups = placeOptions(places)
    .groups.map(({ name, districts }) => ({
      name,
      districts: districts.filter(({ code }) => held.has(code)).map((district) => district.name),
    }))
    .filter(({ districts }) => districts.length > 0);
  return { summary: places.describe([...held]), count: held.size, groups };
}
