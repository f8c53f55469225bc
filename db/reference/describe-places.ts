import type { District, Nation, Region } from './schema.ts';

const NAMED_AT_MOST = 2;

export type DescribablePlaces = {
  nations: readonly Nation[];
  regions: readonly Region[];
  districts: readonly District[];
};

/**
 * Puts a set of districts into short English, such as
 * "All of Wales; Kingston upon Hull; 3 districts in North West". Nations come first, then regions, then what is left.
 * @param places the current nations, regions and districts
 * @param held codes of the current districts to describe
 */
export function describeDistricts(places: DescribablePlaces, held: ReadonlySet<string>): string {
  if (held.size === 0) return 'No places';
  const whole = wholePlaces(places, held);
  if (whole.size === places.nations.length) return 'All of the United Kingdom';
  const nations = places.nations.filter((nation) => whole.has(nation.code));
  const regions = places.regions.filter((region) => !whole.has(region.nation));
  const wholeRegions = regions.filter((region) => regionIsWhole(places, region, held));
  const rest = regions
    .filter((region) => !wholeRegions.includes(region))
    .map((region) => places.districts.filter((district) => district.region === region.code && held.has(district.code)));
  return [
    ...[...nations, ...wholeRegions].map((place) => `All of ${place.name}`),
    ...rest.filter((districts) => districts.length <= NAMED_AT_MOST).flatMap(namesInOrder),
    ...rest.filter((districts) => districts.length > NAMED_AT_MOST).map((districts) => counted(places, districts)),
  ].join('; ');
}

function wholePlaces(places: DescribablePlaces, held: ReadonlySet<string>): Set<string> {
  const whole = places.nations.filter((nation) =>
    places.districts.every((district) => district.nation !== nation.code || held.has(district.code)),
  );
  return new Set(whole.map((nation) => nation.code));
}

function regionIsWhole(places: DescribablePlaces, region: Region, held: ReadonlySet<string>): boolean {
  return places.districts.every((district) => district.region !== region.code || held.has(district.code));
}

function namesInOrder(districts: readonly District[]): string[] {
  return districts.map((district) => district.name).sort((left, right) => left.localeCompare(right, 'en-GB'));
}

function counted(places: DescribablePlaces, districts: readonly District[]): string {
  const region = places.regions.find((candidate) => candidate.code === districts[0]?.region);
  return `${districts.length} districts in ${region?.name ?? 'other places'}`;
}
