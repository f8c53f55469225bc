import { describeDistricts } from './describe-places.ts';
import { type DistrictSet, fromPositions } from './district-set.ts';
import { milesBetween, outcodeOf, type Point } from './outcode.ts';
import type { District, Nation, OutcodeRow, Outcodes, Places, Region } from './schema.ts';

export type PlaceName = { code: string; name: string };
export type RegionNode = PlaceName & { districts: PlaceName[] };
export type NationNode = PlaceName & { regions: RegionNode[] };

export type PlaceIndex = {
  nations: readonly Nation[];
  regions: readonly Region[];
  /** The current districts in the order of their codes, which is also the order of the bits of a set. */
  districts: readonly District[];
  /** The codes of `districts`, for `toCodes`. */
  codes: readonly string[];
  /** A district of today or of the past, also by an earlier code of it. */
  district(code: string): District | undefined;
  /** The name of a nation, region or district; an unknown code is its own name. */
  name(code: string): string;
  isCurrent(code: string): boolean;
  /** True for every code that `bitset`, `expand` and `describe` accept. */
  isKnown(code: string): boolean;
  /** Codes of the current districts of a region; none for an unknown region. */
  inRegion(code: string): readonly string[];
  /** Codes of the current districts of a nation; none for an unknown nation. */
  inNation(code: string): readonly string[];
  /** The current districts that a district code stands for today: itself, or its successors. None when unknown. */
  current(code: string): string[];
  /** Nations, regions and districts, old or new, as codes of current districts. @throws RangeError for an unknown code */
  expand(codes: readonly string[]): string[];
  /** The outcode of a postcode or outcode, or null when the text is neither. */
  outcodeOf(postcodeOrOutcode: string): string | null;
  /** The district that an outcode most likely lies in; null when unknown or outside the United Kingdom. */
  districtOfOutcode(postcodeOrOutcode: string): string | null;
  /** The middle of an outcode; null when unknown. */
  pointOf(postcodeOrOutcode: string): Point | null;
  /** The middle of a district; null when unknown. */
  centreOf(district: string): Point | null;
  /** Districts whose centre lies within the radius, nearest first, with the outcode's own always among them. */
  withinMiles(postcodeOrOutcode: string, miles: number): string[] | null;
  /** Short English for a set of places. @throws RangeError for an unknown code */
  describe(codes: readonly string[]): string;
  /** Nation, region, district: for forms. Wales, Scotland and Northern Ireland are each their own one region. */
  nest(): NationNode[];
  /** The places as bits over `districts`. @throws RangeError for an unknown code */
  bitset(codes: readonly string[]): DistrictSet;
};

/**
 * Answers questions about places from the reference files (domain.md 5.1, 5.2). Pure; build it once and keep it.
 * @param places nations, regions and districts, old and new
 * @param outcodes outcodes with their coordinates and likely district
 */
export function createPlaceIndex(places: Places, outcodes: Outcodes): PlaceIndex {
  const { nations, regions } = places;
  const districts = places.districts.filter((district) => district.valid_to === null).sort(byCode);
  const codes = districts.map((district) => district.code);
  const position = new Map(codes.map((code, index) => [code, index]));
  const everyDistrict = districtsByCode(places.districts);
  const areas = new Map<string, string[]>([
    ...regions.map((region) => [region.code, codesWhere(districts, 'region', region.code)] as const),
    ...nations.map((nation) => [nation.code, codesWhere(districts, 'nation', nation.code)] as const),
  ]);
  const names = new Map([...regions, ...nations].map((place) => [place.code, place.name]));
  const outcodeRows = new Map(outcodes.outcodes.map((row) => [row.outcode, row]));

  const find = (raw: string): OutcodeRow | undefined => outcodeRows.get(outcodeOf(raw) ?? '');
  const current = (code: string): string[] => successors(everyDistrict, code);
  const resolve = (code: string): readonly string[] => areas.get(code) ?? current(code);
  const expandToSet = (wanted: readonly string[]): Set<string> =>
    new Set(wanted.flatMap((code) => known(resolve, code)));
  const inOrder = (held: ReadonlySet<string>): string[] => codes.filter((code) => held.has(code));
  const positions = (held: ReadonlySet<string>): number[] => [...held].map((code) => position.get(code) ?? -1);

  return {
    nations,
    regions,
    districts,
    codes,
    district: (code) => everyDistrict.get(code),
    name: (code) => everyDistrict.get(code)?.name ?? names.get(code) ?? code,
    isCurrent: (code) => position.has(code),
    isKnown: (code) => resolve(code).length > 0,
    inRegion: (code) => (regions.some((region) => region.code === code) ? (areas.get(code) ?? []) : []),
    inNation: (code) => (nations.some((nation) => nation.code === code) ? (areas.get(code) ?? []) : []),
    current,
    expand: (wanted) => inOrder(expandToSet(wanted)),
    outcodeOf,
    districtOfOutcode: (raw) => find(raw)?.district ?? null,
    pointOf: (raw) => toPoint(find(raw)),
    centreOf: (code) => toPoint(everyDistrict.get(code)),
    withinMiles: (raw, miles) => near(districts, find(raw), miles),
    describe: (wanted) => describeDistricts({ nations, regions, districts }, expandToSet(wanted)),
    nest: () => nest(nations, regions, districts),
    bitset: (wanted) => fromPositions(positions(expandToSet(wanted)), codes.length),
  };
}

function districtsByCode(districts: readonly District[]): Map<string, District> {
  const former = districts.flatMap((district) =>
    (district.former_codes ?? []).map((code) => [code, district] as const),
  );
  return new Map([...former, ...districts.map((district) => [district.code, district] as const)]);
}

function successors(districts: ReadonlyMap<string, District>, code: string): string[] {
  const district = districts.get(code);
  if (!district) return [];
  if (district.valid_to === null) return [district.code];
  return [...new Set(district.replaced_by.flatMap((next) => successors(districts, next)))].sort();
}

function known(resolve: (code: string) => readonly string[], code: string): readonly string[] {
  const found = resolve(code);
  if (found.length === 0) throw new RangeError(`Unknown place: ${code}`);
  return found;
}

function codesWhere(districts: readonly District[], key: 'region' | 'nation', code: string): string[] {
  return districts.filter((district) => district[key] === code).map((district) => district.code);
}

function near(districts: readonly District[], from: OutcodeRow | undefined, miles: number): string[] | null {
  if (!from) return null;
  return districts
    .map((district) => ({ code: district.code, miles: distance(from, district) }))
    .filter((candidate) => candidate.miles <= miles || candidate.code === from.district)
    .sort((left, right) => left.miles - right.miles)
    .map((candidate) => candidate.code);
}

function toPoint(place: { latitude: number | null; longitude: number | null } | undefined): Point | null {
  const { latitude = null, longitude = null } = place ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function distance(from: OutcodeRow, { latitude, longitude }: District): number {
  return latitude === null || longitude === null ? Infinity : milesBetween(from, { latitude, longitude });
}

function nest(nations: readonly Nation[], regions: readonly Region[], districts: readonly District[]): NationNode[] {
  return nations.map((nation) => ({
    code: nation.code,
    name: nation.name,
    regions: regions
      .filter((region) => region.nation === nation.code)
      .map(({ code, name }) => ({
        code,
        name,
        districts: districts
          .filter((district) => district.region === code)
          .map((district) => ({ code: district.code, name: district.name }))
          .sort((left, right) => left.name.localeCompare(right.name, 'en-GB')),
      })),
  }));
}

function byCode(left: District, right: District): number {
  return left.code < right.code ? -1 : 1;
}
