import { type ProgrammeArea, referenceFiles } from './index.ts';

/** One row of the table `place`: nations, regions and districts, old and new. */
export type PlaceRow = {
  code: string;
  type: 'nation' | 'region' | 'district';
  name: string;
  /** The region of a district, the nation of a region; a nation has none. */
  parent: string | null;
  nation: string;
  valid_from: string | null;
  valid_to: string | null;
  replaced_by: string[];
  latitude: number | null;
  longitude: number | null;
  /** Earlier codes of the same place, as imports may still carry them. */
  former_codes: string[];
};

/** Nations, regions, then districts. Wales, Scotland and Northern Ireland appear once, as nations. */
export function placeRows(): PlaceRow[] {
  const { nations, regions, districts } = referenceFiles.places;
  return [
    ...nations.map((nation) => ({ ...undated, ...nation, type: 'nation' as const, parent: null, nation: nation.code })),
    ...regions
      .filter((region) => region.code !== region.nation)
      .map(({ code, name, nation }) => ({ ...undated, code, name, type: 'region' as const, parent: nation, nation })),
    ...districts.map(({ region, former_codes = [], ...district }) => ({
      ...district,
      type: 'district' as const,
      parent: region,
      former_codes,
    })),
  ];
}

/** The contract package areas with their member districts; the key is (programme, version, code). */
export function programmeAreaRows(): readonly ProgrammeArea[] {
  return referenceFiles.programmeAreas.areas;
}

const undated = {
  valid_from: null,
  valid_to: null,
  replaced_by: [],
  latitude: null,
  longitude: null,
  former_codes: [],
};
