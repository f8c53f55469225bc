import { byCodeUnit } from './wording.ts';

/** The county and the region that a district lies in; null where there is none, or none is known. */
export type Areas = (district: string) => { readonly county: string | null; readonly region: string | null };

/** For when no map is at hand: nothing is near anything. */
export const noAreas: Areas = () => ({ county: null, region: null });

/** A district that could be added, and how near it is to the places that are covered. */
export type Near = { readonly code: string; readonly nearness: 0 | 1 | 2; readonly area: string | null };

/**
 * Finds which of some districts is nearest to the places that a provider covers: 2 in a county where it works, 1 in a region
 * where it works, 0 elsewhere. Of equals the first by code.
 * @returns null when there are no districts to choose from
 */
export function nearestOf(districts: readonly string[], covered: readonly string[], areas: Areas): Near | null {
  const here = covered.map(areas);
  const counties = new Set(here.map(({ county }) => county).filter((county) => county !== null));
  const regions = new Set(here.map(({ region }) => region).filter((region) => region !== null));
  const [nearest] = districts
    .map((code): Near => {
      const { county, region } = areas(code);
      if (county !== null && counties.has(county)) return { code, nearness: 2, area: county };
      return region !== null && regions.has(region)
        ? { code, nearness: 1, area: region }
        : { code, nearness: 0, area: null };
    })
    .sort((left, right) => right.nearness - left.nearness || byCodeUnit(left.code, right.code));
  return nearest ?? null;
}
