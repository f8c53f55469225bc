import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { sectorOf } from '../organisations/sector.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import { rankProviders } from './rank-providers.server.ts';

/** How many places at the top of a list are watched. */
export const topPlaces = 10;

/** What is counted for an organisation that does not say, or whose sector its legal form does not tell. */
export const notStated = 'not_stated';

export type PlaceCount = {
  dimension: 'size' | 'sector';
  value: string;
  /** How many of the kind pass every exclusion. */
  qualified: number;
  /** How many of the kind stand among the first ten. */
  topPlaces: number;
};

const kindBy = {
  size: ({ sizeBand }) => sizeBand ?? notStated,
  sector: ({ legalForm }) => sectorOf(legalForm) ?? notStated,
} as const satisfies Record<PlaceCount['dimension'], (profile: ProfileSnapshot) => string>;

/** Counts who qualifies for an opportunity and who stands in its first ten places today, by size and by sector. */
export async function countPlaces(services: Services, snapshot: OpportunitySnapshot): Promise<PlaceCount[]> {
  const { fitting } = await rankProviders(services, snapshot, { claimedOnly: false, text: '' });
  const profiles = fitting.map(({ loaded }) => loaded.snapshot);
  return (['size', 'sector'] as const).flatMap((dimension) => {
    const top = Map.groupBy(profiles.slice(0, topPlaces), kindBy[dimension]);
    return [...Map.groupBy(profiles, kindBy[dimension])].map(([value, qualified]) => ({
      dimension,
      value,
      qualified: qualified.length,
      topPlaces: top.get(value)?.length ?? 0,
    }));
  });
}
