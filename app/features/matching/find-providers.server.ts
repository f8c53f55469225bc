import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { pageCount } from '../page-number.ts';
import type { Match, ProviderForMatch, Score } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { justShortBy } from './just-short.ts';
import { type Pairing, partNearMisses } from './near-list.ts';
import type { NearMiss } from './near-miss.ts';
import { matchesPerPage } from './page-of-matches.ts';
import { type Narrowing, rankProviders } from './rank-providers.server.ts';
import { mostCandidates } from './retrieve.server.ts';
import { scoreMatch } from './score.ts';
import type { ScoreOptions } from './tally.ts';
import { plainName } from './wording.ts';

export type ProviderFilter = Narrowing & { page: number };

export type RankedProvider = {
  organisationId: string;
  name: string;
  claimed: boolean;
  match: Match;
  /** How many more a month would carry the volume, where the provider is just short of it. */
  shortBy: number | null;
};
type Identified = Pick<RankedProvider, 'organisationId' | 'name' | 'claimed'>;
export type ExcludedProvider = Identified & Pick<Score, 'exclusions'>;
export type NearProvider = Identified & { miss: NearMiss };

export type ProvidersThatFit = {
  ranked: RankedProvider[];
  total: number;
  page: number;
  pages: number;
  /** Those that one small step would bring in, at most a page of them. */
  near: NearProvider[];
  nearTotal: number;
  /** The others that are ruled out, those with the fewest reasons first, at most a page of them. */
  excluded: ExcludedProvider[];
  excludedTotal: number;
  /** True when the search engine did not answer, so that no words were compared. */
  degraded: boolean;
  /** True when more fit than are listed. */
  cut: boolean;
};

/**
 * Ranks the providers that fit an opportunity, published or as drafted, and explains those of one page in full (design.md 7).
 * Apart from them stand the near misses, and those that are ruled out otherwise.
 */
export async function providersThatFit(
  services: Services,
  snapshot: OpportunitySnapshot,
  filter: ProviderFilter,
): Promise<ProvidersThatFit> {
  const wanted = filter.page * matchesPerPage;
  const { fitting, total, ruledOut, optionsFor, degraded, cut } = await rankProviders(
    services,
    snapshot,
    filter,
    wanted,
  );
  const { near, others } = partNearMisses(ruledOut, ({ provider }) => optionsFor(provider.organisationId));
  const pages = pageCount(Math.min(mostCandidates, total), matchesPerPage);
  const page = Math.min(filter.page, pages);
  const shown = fitting.slice((page - 1) * matchesPerPage, page * matchesPerPage);
  return {
    ranked: shown.map((pairing) => explain(pairing, optionsFor(pairing.provider.organisationId))),
    total,
    page,
    pages,
    near: near.slice(0, matchesPerPage).map(({ pairing: { provider }, miss }) => ({ ...identify(provider), miss })),
    nearTotal: near.length,
    excluded: others.slice(0, matchesPerPage).map(({ need, provider }) => {
      const { today, names = plainName } = optionsFor(provider.organisationId);
      return { ...identify(provider), exclusions: findExclusions(need, provider, today, names) };
    }),
    excludedTotal: others.length,
    degraded,
    cut,
  };
}

function explain({ need, provider }: Pairing, options: ScoreOptions): RankedProvider {
  return {
    ...identify(provider),
    match: scoreMatch(need, provider, options),
    shortBy: justShortBy(need, provider, options.formula),
  };
}

function identify({ organisationId, name, claimed }: ProviderForMatch) {
  return { organisationId, name, claimed };
}
